import { type Jovo, MiddlewareCollection } from '@jovotech/framework';
import { planMiddlewares } from '../../../src/jovo/planMiddlewares';
import { loggedLines } from '../../support/capturedLog';

describe('The middlewares of a request', () => {
  let ran: string[];
  let collection: MiddlewareCollection;
  const names = ['request.start', 'dialogue.end', 'response.end'];
  const jovo = {} as Jovo;

  const hook = (name: string): void => {
    collection.use(name, async () => {
      await Promise.resolve();
      ran.push(name);
    });
  };
  beforeEach(() => {
    ran = [];
    collection = new MiddlewareCollection('request.start', 'dialogue.end');
    ['dialogue.end', 'before.dialogue.end', 'after.dialogue.end'].forEach(hook);
    ['before.before.dialogue.end', 'request.start', 'request.start', 'after.response.end'].forEach(
      hook,
    );
  });

  test('run in the order in which Jovo runs them, each with its hooks', async () => {
    await collection.run(names, jovo);
    const jovos = ran.splice(0);
    planMiddlewares(collection);
    await collection.run(names, jovo);
    await collection.run(names, jovo);
    expect(ran).toEqual([...jovos, ...jovos]);
    expect(jovos).toHaveLength(7);
  });

  test('do not run if disabled', async () => {
    collection.disable('request.start');
    planMiddlewares(collection);
    await collection.run('request.start', jovo);
    expect(ran).toEqual([]);
  });

  test('stop at the first that fails', async () => {
    collection.use('request.start', () => Promise.reject(new Error('a bug')));
    planMiddlewares(collection);
    await expect(collection.run(names, jovo)).rejects.toThrow('a bug');
    expect(ran).toEqual(['request.start', 'request.start']);
  });

  test('run as Jovo does it, which is logged, if Jovo has changed', () => {
    Object.assign(MiddlewareCollection.prototype, { skip: () => undefined });
    try {
      planMiddlewares(collection);
    } finally {
      Reflect.deleteProperty(MiddlewareCollection.prototype, 'skip');
    }
    expect(Object.hasOwn(collection, 'run')).toBe(false);
    expect(loggedLines()).toContainEqual(expect.objectContaining({ trick: 'planMiddlewares' }));
  });
});
