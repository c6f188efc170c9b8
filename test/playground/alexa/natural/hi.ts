import type { Natural } from './Natural';

export const hi: Natural = {
  launch: [
    'एलेक्सा, प्लीज़ {skill} खोलो',
    '{skill} शुरू करो',
    '{skill} को खोलिए',
    'Alexa, {skill} ओपन करो।',
    '{skill} चालू करो ना',
    '{skill}',
  ],
  oneShots: {
    WhoAmIIntent: ['{skill} से पूछो कि मैं कौन हूँ', '{skill} से मेरा नाम पूछो'],
    MyEmailIntent: ['{skill} से पूछिए मेरा ईमेल क्या है', 'एलेक्सा, {skill} में मेरा ईमेल बताओ'],
    OrderStatusIntent: ['{skill} से पूछो मेरा ऑर्डर कब आएगा'],
    ForgetMeIntent: ['{skill} को बोलो मेरा डेटा डिलीट करो', '{skill} से कहो मुझे भूल जाओ'],
    'AMAZON.HelpIntent': ['{skill} से मदद'],
  },
  inSession: {
    // Without the dot below and with the other sign for a nasal, as many type.
    WhoAmIIntent: ['मैं कौन हूं', 'अच्छा, मेरा नाम क्या है', 'प्लीज मुझे मेरा नाम बताओ।'],
    MyEmailIntent: ['मुझे बताओ मेरा ईमेल क्या है', 'ज़रा मेरा ईमेल बताओ', 'मेरी ईमेल आईडी बताओ ना'],
    OrderStatusIntent: ['बताओ ना मेरा ऑर्डर कहां है', 'अरे मेरा पार्सल कब आएगा'],
    LinkAccountIntent: ['प्लीज़ मेरा अकाउंट लिंक करो', 'अब मेरा अकाउंट लिंक करो'],
    LinkStatusIntent: ['क्या मेरा अकाउंट अभी लिंक है'],
    UnlinkAccountIntent: ['मेरा अकाउंट अनलिंक करो अभी'],
    ForgetMeIntent: ['मेरा सारा डेटा डिलीट कर दो प्लीज', 'अब मुझे भूल जाओ'],
    KnowledgeIntent: ['तो तुम मेरे बारे में क्या जानती हो'],
    CallMeIntent: ['मुझे राहुल बुलाओ प्लीज़', 'तो मुझे राहुल बुलाओ'],
    'AMAZON.YesIntent': ['हाँ', 'हां जी', 'जी हाँ', 'ज़रूर'],
    'AMAZON.NoIntent': ['नहीं', 'जी नहीं', 'नहीं धन्यवाद'],
    'AMAZON.HelpIntent': ['मदद करो प्लीज़', 'हेल्प'],
    'AMAZON.StopIntent': ['बंद करो', 'बस इतना ही', 'रुक जाओ'],
    'AMAZON.RepeatIntent': ['फिर से बोलो प्लीज़', 'दोहराओ'],
    'AMAZON.CancelIntent': ['कैंसल करो', 'रहने दो'],
  },
  nothing: [
    'कल मौसम कैसा रहेगा',
    'कोई गाना चलाओ',
    'एक पिज़्ज़ा मँगाओ',
    'मुझे मत भूलना',
    'अभी क्या समय हुआ है',
    'तुम्हारा नाम क्या है',
  ],
};
