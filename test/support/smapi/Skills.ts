import { type v1 } from 'ask-smapi-model';
import { randomUUID } from 'node:crypto';

type Payload = v1.skill.accountLinking.AccountLinkingRequestPayload;

/** A skill in its development stage, as at Amazon. */
export interface Skill {
  readonly id: string;
  /** The text of each file of the package, by its path. */
  package: ReadonlyMap<string, string>;
  accountLinking?: Payload;
  enabled: boolean;
  beta?: Beta;
  /** The latest comes first. */
  readonly certifications: v1.skill.certification.CertificationSummary[];
}

/** A beta test. */
export interface Beta {
  status: v1.skill.betaTest.Status;
  readonly feedbackEmail?: string | undefined;
  /** The email addresses of the testers. */
  testers: readonly string[];
}

/** The skills of the developer account. Tests change them as a developer in the console would. */
export class Skills {
  private readonly skills = new Map<string, Skill>();

  /** The ID that the next skill gets. */
  nextId = `amzn1.ask.skill.${randomUUID()}`;

  /** The skill; undefined if none has this ID. */
  get(id: string): Skill | undefined {
    return this.skills.get(id);
  }

  all(): Skill[] {
    return [...this.skills.values()];
  }

  /** Creates a skill, with a new ID unless one is given. */
  create(id = this.nextId): Skill {
    this.nextId = `amzn1.ask.skill.${randomUUID()}`;
    const skill: Skill = { id, package: new Map(), enabled: false, certifications: [] };
    this.skills.set(id, skill);
    return skill;
  }
}

/** Account linking as Amazon returns it: without what it keeps to itself, and with empty lists. */
export function visibleLinking(linking: Payload): v1.skill.accountLinking.AccountLinkingResponse {
  const visible: Payload = { domains: [], ...linking };
  delete visible.clientSecret;
  delete visible.reciprocalAccessTokenUrl;
  delete visible.skipOnEnablement;
  return visible;
}
