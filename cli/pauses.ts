// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be a copy of its names
import utilities = require('@jovotech/cli-core/dist/utilities');

const { wait } = utilities;

/**
 * Makes Jovo's build go on at once. It pauses for half a second after each language, twice, so that its
 * lines appear one by one: nine seconds with eight languages.
 */
export function skipPauses(): void {
  Object.assign(utilities, { wait: () => Promise.resolve() });
}

/** Undoes `skipPauses`: what waits for Amazon must wait. */
export function keepPauses(): void {
  Object.assign(utilities, { wait });
}
