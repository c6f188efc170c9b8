import { BaseComponent, Component, Global, Intents } from '@jovotech/framework';
import { LinkAccountCardOutput } from '@jovotech/platform-alexa';
import axios from 'axios';
import { auth0Url } from '../environment';
import { texts } from '../texts';

/** The whole conversation, as in Jovo's tutorials. */
@Global()
@Component()
export class GlobalComponent extends BaseComponent {
  async LAUNCH(): Promise<void> {
    const accessToken = this.$alexa?.$user.accessToken;
    if (!accessToken) return this.$send(LinkAccountCardOutput, { message: texts.notLinked });
    return this.ask(texts.welcome(await nameOf(accessToken)));
  }

  @Intents(['WhoAmIIntent'])
  async whoAmI(): Promise<void> {
    const accessToken = this.$alexa?.$user.accessToken;
    if (!accessToken) return this.$send(LinkAccountCardOutput, { message: texts.notLinked });
    return this.ask(texts.whoAmI(await nameOf(accessToken)));
  }

  @Intents(['AMAZON.HelpIntent', 'AMAZON.FallbackIntent'])
  help(): Promise<void> {
    return this.ask(texts.help);
  }

  /** The platform's intent map turns Alexa's "stop" and "cancel" into the end of a session. */
  END(): Promise<void> {
    return this.$send({ message: texts.goodbye, listen: false });
  }

  UNHANDLED(): Promise<void> {
    return this.ask(texts.help);
  }

  private ask(message: string): Promise<void> {
    return this.$send({ message, reprompt: texts.reprompt, listen: true });
  }
}

async function nameOf(accessToken: string): Promise<string> {
  const { data } = await axios.get<{ given_name: string }>(`${auth0Url}/userinfo`, {
    headers: { Authorization: `Bearer ${accessToken}` },
  });
  return data.given_name;
}
