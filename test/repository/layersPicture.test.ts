import { drawLayers, shownLayers } from './layersPicture';

test('CONTRIBUTING.md shows the layers as they are: npm run layers:draw', () => {
  expect(shownLayers()).toContain(drawLayers().trim());
});
