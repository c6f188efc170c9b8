import type { Language } from '../Language';
import { names } from './names';
import { texts } from './texts';

const invocationName = 'मेरी स्किल';

/** Hindi. */
export const hi = {
  locales: ['hi-IN'],
  name: 'मेरी स्किल',
  invocationName,
  summary: 'अपना अकाउंट लिंक कीजिए, और एलेक्सा आपका नाम लेकर स्वागत करेगी।',
  description:
    'एलेक्सा ऐप में एक बार अपना अकाउंट लिंक कीजिए, और स्किल जान जाएगी कि आप कौन हैं। कहिए ' +
    `"एलेक्सा, ${invocationName} खोलो", और वह आपका नाम लेकर स्वागत करेगी। आप पूछ सकते हैं कि आप कौन ` +
    'हैं या आपके अकाउंट में कौन सा ईमेल है, और बता सकते हैं कि आपको क्या बुलाया जाए। आप यह भी पूछ ' +
    'सकते हैं कि अकाउंट अनलिंक कैसे करें, या सब कुछ भूल जाने को कह सकते हैं।',
  examplePhrases: [
    `एलेक्सा, ${invocationName} खोलो`,
    `एलेक्सा, ${invocationName} से पूछो मैं कौन हूँ`,
    `एलेक्सा, ${invocationName} से पूछो मेरा ईमेल क्या है`,
  ],
  keywords: ['अकाउंट लिंक', 'साइन इन', 'प्रोफ़ाइल'],
  texts,
  names,
} as const satisfies Language<'hi'>;
