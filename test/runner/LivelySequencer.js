const { default: Sequencer } = require('@jest/test-sequencer');

/** How many quick test files come between two slow ones. */
const QUICK_ONES = 3;

/**
 * Starts the slow test files early, as Jest does, so that none is left over at the end, but mixes in the
 * quick ones, so that there is something to see while a slow one runs.
 */
module.exports = class LivelySequencer extends Sequencer {
  sort(tests) {
    const slowestFirst = super.sort(tests);
    const order = [];
    while (slowestFirst.length > 0) {
      order.push(...slowestFirst.splice(0, 1), ...slowestFirst.splice(-QUICK_ONES).reverse());
    }
    return order;
  }
};
