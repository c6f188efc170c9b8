import { setTimeout as sleep } from 'node:timers/promises';
import type { PageState } from '../../playground/alexa/server/contract';
import { UserAgent } from '../../playground/UserAgent';
import { PlaygroundProcess } from './PlaygroundProcess';
import { ProjectCopy } from './ProjectCopy';

/** Does what the page does, over its API. */
export class PageDriver {
  private constructor(
    private readonly project: ProjectCopy,
    private readonly playground: PlaygroundProcess,
    readonly url: string,
  ) {}

  /**
   * Starts a playground with a page.
   *
   * @param environment environment variables to add
   * @param project the folder to start it in. Default: a new one
   * @param args the command line. Default: without what an earlier playground kept
   */
  static async start(
    environment: NodeJS.ProcessEnv = {},
    project = new ProjectCopy(),
    args?: string[],
  ): Promise<PageDriver> {
    const playground = new PlaygroundProcess(environment, project.path, args);
    const url = await playground.printed(/^Playground +(\S+)$/m);
    return new PageDriver(project, playground, url);
  }

  /** Returns what the page shows. */
  async state(): Promise<PageState> {
    return (await (await fetch(`${this.url}/api/state`)).json()) as PageState;
  }

  /** Waits until the page shows something. */
  async until(isShown: (state: PageState) => boolean): Promise<PageState> {
    for (;;) {
      const state = await this.state();
      if (isShown(state)) return state;
      await sleep(50);
    }
  }

  /** Returns what a route answers, as text. */
  async get(path: string): Promise<string> {
    return (await fetch(`${this.url}/api${path}`)).text();
  }

  /** Does an action, and returns what the page shows then. */
  async act(action: string, body: object = {}): Promise<PageState> {
    const response = await this.post(action, body);
    if (!response.ok) throw new Error(`${action}: ${await response.text()}`);
    return (await response.json()) as PageState;
  }

  /** Sends an action, and returns the response. */
  post(action: string, body: object): Promise<Response> {
    return fetch(`${this.url}/api/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Says something, and returns what Alexa says. */
  async say(utterance: string): Promise<string> {
    const { conversation } = await this.act('say', { utterance });
    const last = conversation.findLast(({ type }) => type === 'alexa');
    return last?.type === 'alexa' ? last.text : '';
  }

  /** Adds a user with this name, and returns their ID. */
  async addPerson(name: string): Promise<string> {
    const { people: before } = await this.state();
    const email = `person-${before.length}@example.com`;
    const { people } = await this.act('people', { email, name, nickname: 'person' });
    return people.at(-1)?.sub ?? '';
  }

  /**
   * Links a user's account as a browser would, with their card on the login page.
   *
   * @returns the page that the browser ends at
   */
  async link(sub: string): Promise<string> {
    const browser = new UserAgent();
    const toAuth0 = await browser.open(`${this.url}/link`);
    const loginPage = await browser.open(toAuth0.headers.get('location') ?? '');
    if (loginPage.status !== 200) return loginPage.text();
    const signedIn = await browser.open(`${loginPage.url}/person`, { sub });
    return (await browser.open(signedIn.headers.get('location') ?? '')).text();
  }

  /** Ends the playground, and keeps its folder. */
  end(): Promise<void> {
    return this.playground.stop();
  }

  /** Ends the playground, and removes its folder. */
  async stop(): Promise<void> {
    await this.end();
    this.project.remove();
  }
}
