import { differences, extras, withExtras, type Difference, type Extra } from './difference';
import { type Live, type Part } from './Part';

/** How a part at Auth0 compares with the project. */
export interface Comparison {
  readonly part: Part;
  /** Undefined if it doesn't exist yet. */
  readonly live: Live | undefined;
  /** What a deploy would make of it. */
  readonly target: Live;
  /** How it differs from that. */
  readonly drift: readonly Difference[];
  /** What only Auth0 has. */
  readonly foreign: readonly Extra[];
}

/**
 * Compares a part at Auth0 with the project.
 *
 * @param prune whether a deploy would remove what only Auth0 has. Default: false
 * @throws {TenantError} when it can't be compared
 */
export async function compare(part: Part, prune = false): Promise<Comparison> {
  const { project } = part;
  const live = await part.find();
  if (!live) return { part, live, target: project, drift: [], foreign: [] };
  const target = prune ? project : withExtras(project, live);
  return { part, live, target, drift: differences(target, live), foreign: extras(project, live) };
}

/** Whether a deploy would write the part. */
export function needsWriting({ live, drift }: Comparison): boolean {
  return live === undefined || drift.length > 0;
}
