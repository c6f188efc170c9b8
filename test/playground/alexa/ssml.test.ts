import { plainText, ssmlFault } from '../../../playground/alexa/skill/ssml';

describe('Well-formed SSML is', () => {
  test.each([
    ['<speak></speak>', ''],
    ['<speak>Hello.</speak>', 'Hello.'],
    [' <speak>\n  Hello,\n  Ada. </speak>\n', 'Hello, Ada.'],
    ['<speak>Tom &amp; Ada &lt;3 &#233; &#x1F600;</speak>', 'Tom & Ada <3 é 😀'],
    ['<speak>One<break time="1s"/>two</speak>', 'One two'],
    ['<speak><p>One.</p><p>Two.</p></speak>', 'One. Two.'],
    ['<speak><emphasis level="strong">Ada</emphasis>\'s</speak>', "Ada's"],
    ["<speak><amazon:effect name='whispered'>Psst</amazon:effect></speak>", 'Psst'],
    ['<speak><sub alias="a &amp; b">c</sub></speak>', 'c'],
    ['<speak version="1.0">Hi</speak>', 'Hi'],
  ])('read: %j as %j', (ssml, text) => {
    expect(ssmlFault(ssml)).toBeUndefined();
    expect(plainText(ssml)).toBe(text);
  });
});

describe('SSML is refused', () => {
  test.each([
    ['', "the SSML doesn't begin with <speak>"],
    ['Hello', "the SSML doesn't begin with <speak>"],
    ['<p>Hello</p>', "the SSML doesn't begin with <speak>"],
    ['<speak/>', "the SSML doesn't begin with <speak>"],
    ['<speak>Tom & Ada</speak>', "the SSML isn't well-formed at character 12"],
    ['<speak>1 < 2</speak>', "the SSML isn't well-formed at character 10"],
    ['<speak>&nbsp;</speak>', "the SSML isn't well-formed at character 8"],
    ['<speak><break time=1s/></speak>', "the SSML isn't well-formed at character 8"],
    ['<speak><p>Hello</speak>', 'the SSML has </speak> where another tag must be closed'],
    ['<speak>Hello', 'the SSML lacks </speak>'],
    ['<speak>Hello</speak>!', 'the SSML continues after </speak>'],
    ['<speak></speak><speak></speak>', 'the SSML continues after </speak>'],
  ])('%j: %s', (ssml, fault) => {
    expect(ssmlFault(ssml)).toBe(fault);
  });
});
