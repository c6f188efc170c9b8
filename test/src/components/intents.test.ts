import { MetadataStorage } from '@jovotech/framework';
import model from '../../../models/en.json';
import '../../../src/app';
import { REPEATED } from '../../../src/components/turns';

test('each intent of the model has a handler', () => {
  const { handlerOptionMetadata } = MetadataStorage.getInstance();
  const handled = handlerOptionMetadata.flatMap(({ options }) => options.intents ?? []);
  expect(handled).toEqual(expect.arrayContaining(Object.keys(model.intents)));
});

test('each intent of the model can be repeated, apart from those that end with a question', () => {
  // "Repeat" asks an open question again, whatever it is.
  const asking = ['ForgetMeIntent'];
  const repeatable = Object.keys(model.intents).filter((intent) => !asking.includes(intent));
  expect(Object.keys(REPEATED)).toEqual(expect.arrayContaining(repeatable));
});
