import { MetadataStorage } from '@jovotech/framework';
import model from '../../../models/en.json';
import '../../../src/app';

test('each intent of the model has a handler', () => {
  const { handlerOptionMetadata } = MetadataStorage.getInstance();
  const handled = handlerOptionMetadata.flatMap(({ options }) => options.intents ?? []);
  expect(handled).toEqual(expect.arrayContaining(Object.keys(model.intents)));
});
