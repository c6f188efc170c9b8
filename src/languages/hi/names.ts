import swearWords from 'naughty-words/hi.json';
import type { NameWords } from '../Language';

/** What Hindi speakers say around a nickname, or instead of one. */
export const names: NameWords = {
  before: 'प्लीज़, कृपया, बस, अरे, उम',
  after: 'प्लीज़, कृपया, थैंक यू, धन्यवाद, शुक्रिया, अब से, आज से, अभी, ठीक है, एलेक्सा',
  notNames: `बाद में, कल, आज, फिर, वापस, क्या, कुछ भी, कुछ, कुछ नहीं, सब, सब कुछ, कोई, कोई नहीं, कभी नहीं,
    भूल, भूल जाओ, नहीं, ना, हाँ, शायद, रुको, बस, कैंसल, मदद, हेल्प, चाहता, चाहती, नाम, निकनेम, बुलाओ,
    कहो, मैं, मुझे, मेरा, यह, वह, ऐसे, तुम, आप, पता नहीं`,
  spokenAddress: /(ऐट|एट) .+ डॉट |(^| )डॉट (कॉम|इन|नेट|ऑर्ग)( |$)/,
  swearWords,
};
