import { TestPlayground } from './support/TestPlayground';

const skillEnabled = { subscriptions: ['SKILL_ENABLED', 'SKILL_DISABLED'] } as const;

describe('A skill that is disabled and enabled', () => {
  test('hears of both if it subscribes to the events, and sees a new user', async () => {
    const playground = await TestPlayground.start({}, skillEnabled);
    const { device } = playground.alexa;
    await device.say('open coffee shop');
    await device.disable();
    await device.disable();
    await device.enable();
    await device.enable();
    const [launch, ...events] = playground.requests.map(({ request, context }) => ({
      type: request.type,
      user: context.System.user.userId,
    }));
    expect(events.map(({ type }) => type)).toEqual([
      'AlexaSkillEvent.SkillDisabled',
      'AlexaSkillEvent.SkillEnabled',
    ]);
    expect(events[0]?.user).toBe(launch?.user);
    expect(events[1]?.user).not.toBe(launch?.user);
    await playground.stop();
  });

  test('gets nothing that is said while it is disabled', async () => {
    const playground = await TestPlayground.start();
    const { device } = playground.alexa;
    await device.disable(true);
    expect((await device.say('open coffee shop')).asked).toBeUndefined();
    expect(playground.requests).toEqual([]);
    expect(device.state).toMatchObject({ isEnabled: false, linkedSince: undefined });
    await playground.stop();
  });

  test('is enabled by linking an account, as in the Alexa app, and by starting over', async () => {
    const playground = await TestPlayground.start();
    const { device } = playground.alexa;
    await device.disable();
    await playground.link();
    expect(device.state.isEnabled).toBe(true);
    await device.disable();
    await device.reset();
    expect(device.state).toMatchObject({ isEnabled: true, conversation: [] });
    await playground.stop();
  });
});
