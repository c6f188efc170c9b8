import '../support/jovoCliRuntime';
import { Log } from '@jovotech/cli-core';
import { checkInvocationName, checkInvocationNames } from '../../cli/invocationName';

describe('Amazon refuses an invocation name', () => {
  test.each([
    ['Star Coffee', /lower-case/],
    ['star coffee 2', /spell out numbers/],
    ['star-coffee', /lower-case/],
    ['star  coffee', /two in a row/],
    [' star coffee', /at either end/],
    ['s', /2 to 50/],
    ['star coffee '.repeat(5).trim(), /2 to 50/],
  ])('%j', (name, fault) => {
    expect(checkInvocationName(name).faults.join()).toMatch(fault);
  });
});

test.each(['star coffee', "sam's coffee", 'b. b. c. news', 'größter kaffee', 'スター コーヒー'])(
  'Amazon takes and publishes %j',
  (name) => {
    expect(checkInvocationName(name)).toEqual({ faults: [], warnings: [] });
  },
);

describe("Amazon accepts, but doesn't publish", () => {
  test.each([
    ['cooking skill', /"skill"/],
    ['alexa coffee', /"alexa"/],
    ['open coffee', /launch word "open"/],
    ['coffee to go', /connecting word "to"/],
    ['coffee', /two words/],
    ['the coffee', /second word besides "the"/],
  ])('%j', (name, warning) => {
    const { faults, warnings } = checkInvocationName(name);
    expect(faults).toEqual([]);
    expect(warnings.join()).toMatch(warning);
  });
});

describe('A build', () => {
  test('fails with every name that Amazon refuses, and the file to change', () => {
    const build = (): void =>
      checkInvocationNames({ isPublished: true }, { en: 'Star Coffee', de: 'stern 7' });
    expect(build).toThrow('Amazon would refuse the invocation name.');
    try {
      build();
    } catch (error) {
      const text = JSON.stringify(error);
      expect(text).toContain('(en)');
      expect(text).toContain('(de)');
      expect(text).toContain('src/languages/');
    }
  });

  test('warns about what matters only for publishing', () => {
    const warned = jest.spyOn(Log, 'warning').mockImplementation();
    checkInvocationNames({ isPublished: false }, { en: 'cooking skill' });
    expect(warned).not.toHaveBeenCalled();
    checkInvocationNames({ isPublished: true }, { en: 'cooking skill' });
    expect(warned.mock.calls).toEqual([
      [expect.stringMatching(/^To publish the skill, .*"skill"/)],
    ]);
  });
});
