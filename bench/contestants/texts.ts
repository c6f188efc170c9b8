/** What the alternatives say: as long as what this skill says, and put together by themselves. */
export const texts = {
  welcome: (name: string): string => `Welcome back, ${name}! What would you like to know?`,
  notLinked:
    'Once your account is linked, I know who you are and can greet you by name. ' +
    'I sent a card to your Alexa app. Open it there, tap Link Account, and sign in.',
  whoAmI: (name: string): string =>
    `You are ${name}. Is there anything else you would like to know?`,
  help: 'Once your account is linked, you can ask: who am I? What would you like?',
  reprompt: 'You can ask: who am I? Or say help.',
  goodbye: 'Goodbye!',
  apology: 'Sorry, something went wrong. Please try again later.',
};
