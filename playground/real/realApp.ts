import express, { type Express } from 'express';
import { allLanguages } from '../../src/languages/all';
import { launchPhrase } from '../../src/languages/heardIn';
import { handleError } from '../alexa/server/app';
import type { PageState, RealState } from '../alexa/server/contract';
import { detailRoutes } from '../alexa/server/details';
import { onlyFromThePage, redirectLocalhost, secureHeaders } from '../alexa/server/guards';
import type { News } from '../alexa/server/News';
import { pageRoutes } from '../alexa/server/page';
import { PageFeed } from '../alexa/server/PageFeed';
import { onlyOwnHosts } from '../onlyOwnHosts';
import type { SkillLogBook } from '../skillLog/SkillLogBook';
import type { Wire } from '../wire/Wire';
import type { RealTalk } from './RealTalk';

/** What the page shows. */
export interface RealAppOptions {
  /** The page's origin. */
  readonly url: string;
  readonly talk: RealTalk;
  readonly wire: Wire;
  readonly news: News;
  readonly log: SkillLogBook;
  readonly real: RealState;
}

/** Creates the page of a skill that serves the real Alexa. There is no device and no Alexa app. */
export function createRealApp({ url, talk, wire, news, log, real }: RealAppOptions): Express {
  const state = (): PageState => ({
    ...nothing,
    conversation: talk.entries,
    buildError: news.buildError,
    oldestMessage: wire.oldestId,
    real,
  });
  const feed = new PageFeed(state, talk, wire, news);
  return express()
    .disable('x-powered-by')
    .use(onlyOwnHosts(url), redirectLocalhost(url), secureHeaders)
    .use('/api', onlyFromThePage(url))
    .get('/api/events', feed.open)
    .get('/api/state', (_request, response) => void response.json(state()))
    .use('/api', detailRoutes(talk, wire, log))
    .post('/api/reset', (_request, response) => {
      wire.clear();
      talk.clear();
      response.json(state());
    })
    .use(pageRoutes())
    .use((_request, response) => void response.status(404).json({ error: 'Not found.' }))
    .use(handleError);
}

/** What a page without a device shows. */
const nothing: PageState = {
  skillName: allLanguages.en.name,
  opening: launchPhrase('en', allLanguages.en.invocationName),
  conversation: [],
  linkCardId: undefined,
  suggestions: [],
  session: 'closed',
  isEnabled: true,
  speakers: [],
  speaker: undefined,
  link: undefined,
  memory: [],
  locales: [],
  locale: 'en-US',
  hasScreen: false,
  screen: undefined,
  people: [],
  troubles: [],
  buildError: undefined,
};
