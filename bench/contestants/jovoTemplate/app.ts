import { App } from '@jovotech/framework';
import { AlexaPlatform } from '@jovotech/platform-alexa';
import { GlobalComponent } from './GlobalComponent';

/** The app of jovo-v4-template with the platform Alexa, added as its documentation shows. */
export const app = new App({
  components: [GlobalComponent],
  plugins: [new AlexaPlatform()],
  // The template prints each request and response, which would take longer than everything else.
  logging: false,
});

/** Logs one line for each request instead, as this skill does. */
app.hook('response.end', ({ $alexa }) => {
  const request = $alexa?.$request.request;
  console.log(JSON.stringify({ requestId: request?.requestId, type: request?.type }));
});
