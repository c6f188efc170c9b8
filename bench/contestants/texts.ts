/** What the alternatives say: as long as this skill's texts, and assembled in their own code. */
export const texts = {
  welcome: (name: string): string => `Welcome back, ${name}! What would you like to know?`,
  notLinked:
    "Once you link your account, I'll know your name. " +
    'I sent a card to your Alexa app. Open it, tap Link Account, and sign in.',
  whoAmI: (name: string): string => `You're ${name}. Anything else?`,
  help: 'You can ask: who am I? What would you like to do?',
  reprompt: 'You can ask: who am I? Or say: help. What would you like to do?',
  goodbye: 'Goodbye!',
  apology: 'Sorry, something went wrong. Please try again later.',
};
