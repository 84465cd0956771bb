import { moneyTopicText } from './money-topic-text.ts'
import { officeTopicText } from './office-topic-text.ts'
import { registerTopicText } from './register-topic-text.ts'

/** What each page of the help says. */
export const topicText = {
  vi: { ...registerTopicText.vi, ...moneyTopicText.vi, ...officeTopicText.vi },
  en: { ...registerTopicText.en, ...moneyTopicText.en, ...officeTopicText.en },
}
