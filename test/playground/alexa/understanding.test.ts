import { IntentFinder } from '../../../playground/alexa/understanding/IntentFinder';
import { findInvocation } from '../../../playground/alexa/understanding/invocation';
import { suggestions } from '../../../playground/alexa/understanding/suggestions';
import { understand } from '../../../playground/alexa/understanding/understand';
import { languageModel } from './support/build';
import { skillId } from './support/TestPlayground';

const { invocationName } = languageModel;

function meaningOf(utterance: string, inSession: boolean, model = languageModel): string {
  const finder = new IntentFinder(model, skillId);
  const meaning = understand(utterance, invocationName, finder, inSession);
  if (meaning.type !== 'intent') return meaning.type;

  const { name, slots = {} } = meaning.intent;
  const filled = Object.values(slots).filter(({ value }) => value !== undefined);
  const values = filled.map((slot) => `${slot.name}=${slot.value}`).join(' ');
  return [meaning.startsSession ? 'new' : 'same', name, values].join(' ').trim();
}

describe('Within a session', () => {
  test.each([
    ['who am i', 'same WhoAmIIntent'],
    ['  WHO   am I?! ', 'same WhoAmIIntent'],
    ['Alexa, who am I', 'same WhoAmIIntent'],
    ["what's my name", 'same WhoAmIIntent'],
    ['What’s my name?', 'same WhoAmIIntent'],
    ['whats my name', 'same WhoAmIIntent'],
    ['large latte please', 'same OrderIntent size=large drink=latte'],
    ['grande milk coffee please', 'same OrderIntent size=grande drink=milk coffee'],
    ['very very large latte please', 'same OrderIntent size=very very large drink=latte'],
    ['I would like 2 tea', 'same OrderIntent drink=tea count=2'],
    ['I would like two tea', 'same AMAZON.FallbackIntent'],
    ['order a CAFFÈ latte', 'same OrderIntent drink=a caffè latte'],
    ['tea', 'same OrderIntent drink=tea'],
    ['order tea from the web', 'same SearchIntent query=tea'],
    ['search for the best tea in Ada’s town', 'same SearchIntent query=the best tea in ada’s town'],
    ['call me Ada', 'same CallMeIntent name=ada'],
    ['call me Ada on 2026-01-31', 'same CallMeIntent name=ada day=2026-01-31'],
    ['call me', 'same AMAZON.FallbackIntent'],
    ['who am', 'same AMAZON.FallbackIntent'],
    ['who am i today', 'same AMAZON.FallbackIntent'],
    ['um who am i', 'same WhoAmIIntent'],
    ['who am i then', 'same WhoAmIIntent'],
    ['can you please order tea', 'same OrderIntent drink=tea'],
    ['call me Ada please', 'same CallMeIntent name=ada'],
    ['please', 'same AMAZON.FallbackIntent'],
    ['thank you', 'same AMAZON.FallbackIntent'],
    ['please stop', 'same AMAZON.StopIntent'],
    ['exit please', 'exit'],
    ['hey alexa, open coffee shop', 'launch'],
    ['get order tea from coffee shop', 'new OrderIntent drink=tea'],
    ['...', 'same AMAZON.FallbackIntent'],
    ['help', 'same AMAZON.HelpIntent'],
    ['cancel', 'same AMAZON.CancelIntent'],
    ['never mind', 'same AMAZON.CancelIntent'],
    ['stop', 'same AMAZON.StopIntent'],
    ['that is all', 'same AMAZON.StopIntent'],
    ['yes', 'same AMAZON.YesIntent'],
    ['go home', 'same AMAZON.NavigateHomeIntent'],
    ['no', 'same AMAZON.FallbackIntent'],
    ['repeat', 'same AMAZON.FallbackIntent'],
    ['exit', 'exit'],
    ['Quit.', 'exit'],
    ['open coffee shop', 'launch'],
    ['ask coffee shop who am i', 'new WhoAmIIntent'],
  ])('"%s" means: %s', (utterance, meaning) => {
    expect(meaningOf(utterance, true)).toBe(meaning);
  });

  test('an utterance that fits no sample means nothing if the model has no fallback', () => {
    const intents = languageModel.intents.filter(({ name }) => name !== 'AMAZON.FallbackIntent');
    expect(meaningOf('gibberish', true, { ...languageModel, intents })).toBe('nothing');
  });
});

describe('Without a session', () => {
  test.each([
    ['open coffee shop', 'launch'],
    ['Alexa, open Coffee Shop!', 'launch'],
    ['alexa launch coffee shop', 'launch'],
    ['start coffee shop', 'launch'],
    ['talk to coffee shop', 'launch'],
    ['ask coffee shop', 'launch'],
    ['ask coffee shop to order tea', 'new OrderIntent drink=tea'],
    ['Alexa, ask coffee shop for help', 'new AMAZON.HelpIntent'],
    ["tell coffee shop what's my name", 'new WhoAmIIntent'],
    ['ask coffee shop for gibberish', 'new AMAZON.FallbackIntent'],
    ['who am i', 'nothing'],
    ['exit', 'silence'],
    ['open coffee', 'nothing'],
    ['open tea shop', 'nothing'],
    ['my coffee shop', 'nothing'],
    ['please', 'nothing'],
    ['please open coffee shop', 'launch'],
    ['can you open coffee shop', 'launch'],
    ['hey alexa open coffee shop', 'launch'],
    ['Alexa, could you please open the coffee shop for me, thank you', 'launch'],
    ['OK Alexa, coffee shop please', 'launch'],
    ['coffee shop', 'launch'],
    ['get order tea from coffee shop', 'new OrderIntent drink=tea'],
    ['Alexa, can you tell me who am I from the coffee shop please', 'new WhoAmIIntent'],
    ['order tea from the web with coffee shop', 'new SearchIntent query=tea'],
    ['ask coffee shop for large latte please', 'new OrderIntent size=large drink=latte'],
    ['ask coffee shop to please order tea', 'new OrderIntent drink=tea'],
    ['get gibberish from coffee shop', 'new AMAZON.FallbackIntent'],
    ['from coffee shop', 'nothing'],
    ['order tea at coffee shop', 'nothing'],
    ['stop', 'silence'],
    ['Alexa, stop.', 'silence'],
    ['alexa stop please', 'silence'],
    ['never mind', 'silence'],
    ['thank you', 'silence'],
    ['thanks Alexa', 'nothing'],
    ['stop the music', 'nothing'],
  ])('"%s" means: %s', (utterance, meaning) => {
    expect(meaningOf(utterance, false)).toBe(meaning);
  });
});

describe('An invocation name', () => {
  const isLaunch = (utterance: string, invocationName: string): boolean =>
    findInvocation(utterance, invocationName)?.requests.length === 0;

  test.each([
    ['open hello world', 'hello world'],
    ['hello world', 'hello world'],
    ['please open the hello world please', 'hello world'],
    ['open the daily', 'the daily'],
    ['the daily', 'the daily'],
    ['open daily', 'the daily'],
    ['open say please', 'say please'],
    ['say please', 'say please'],
  ])('is found: "%s" opens %s', (utterance, invocationName) => {
    expect(isLaunch(utterance, invocationName)).toBe(true);
  });
});

describe('A slot', () => {
  function slotOf(utterance: string, name: string) {
    return new IntentFinder(languageModel, skillId).find(utterance)?.intent.slots?.[name];
  }

  const authority = `amzn1.er-authority.echo-sdk.${skillId}.DrinkType`;

  test('resolves a synonym to its value and ID', () => {
    const resolutions = {
      resolutionsPerAuthority: [
        {
          authority,
          status: { code: 'ER_SUCCESS_MATCH' },
          values: [{ value: { name: 'latte', id: 'LATTE' } }],
        },
      ],
    };
    expect(slotOf('order milk coffee', 'drink')).toEqual({
      name: 'drink',
      value: 'milk coffee',
      confirmationStatus: 'NONE',
      resolutions,
      slotValue: { type: 'Simple', value: 'milk coffee', resolutions },
    });
  });

  test('has no match when its type does not list the value', () => {
    expect(slotOf('order beer', 'drink')?.resolutions?.resolutionsPerAuthority).toEqual([
      { authority, status: { code: 'ER_SUCCESS_NO_MATCH' }, values: [] },
    ]);
  });

  test('uses the MD5 hash of the name for a value without an ID', () => {
    const values = slotOf('big tea please', 'size')?.resolutions?.resolutionsPerAuthority?.[0]
      ?.values;
    expect(values).toEqual([{ value: { name: 'large', id: 'afacdb0a401ccdf6b48551bbc00e8a74' } }]);
  });

  test('of a built-in type has no resolutions', () => {
    expect(slotOf('call me Ada', 'name')).not.toHaveProperty('resolutions');
  });

  test('that is not filled has no value', () => {
    expect(slotOf('order tea', 'size')).toEqual({ name: 'size', confirmationStatus: 'NONE' });
  });
});

describe('Suggestions', () => {
  test('name the skill while no session is open', () => {
    expect(suggestions(languageModel, false)).toEqual([
      'open coffee shop',
      'ask coffee shop who am i',
    ]);
  });

  test('have an example of each intent, with filled slots, while a session is open', () => {
    expect(suggestions(languageModel, true)).toEqual([
      'who am i',
      'large latte please',
      'help',
      'stop',
    ]);
  });
});
