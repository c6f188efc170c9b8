import { damages, findSilentDamage } from '../../../support/crash/findSilentDamage';

// Few records, so that it's quick.
test.each(Object.entries(damages))(
  'A damaged store serves what it can and reports the rest: %s',
  async (name, damage) => {
    const { served, reported, refused, silent } = await findSilentDamage(damage, 8);
    expect(silent).toEqual([]);
    expect(served).toBeGreaterThan(0);
    if (name !== 'flipHeader') expect(reported + refused).toBeGreaterThan(0);
  },
);
