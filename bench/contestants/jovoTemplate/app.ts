import { App } from '@jovotech/framework';
import { AlexaPlatform } from '@jovotech/platform-alexa';
import { GlobalComponent } from './GlobalComponent';

/** The app of jovo-v4-template with the platform Alexa, as its documentation adds it. */
export const app = new App({
  components: [GlobalComponent],
  plugins: [new AlexaPlatform()],
  // The template prints each request and response, which would cost it more than all the rest.
  logging: false,
});

/** One line for each request instead, as this skill logs. */
app.hook('response.end', ({ $alexa }) => {
  const request = $alexa?.$request.request;
  console.log(JSON.stringify({ requestId: request?.requestId, type: request?.type }));
});
