type Wording = {
  /** Asks for money or a sign-up. */
  readonly ask: RegExp
  /** Speaks to the reader. */
  readonly reader: RegExp
  /** Names the sender as “us”, or orders directly. */
  readonly sender: RegExp
  /** What such appeals praise. */
  readonly theme: RegExp
}

const WORDINGS: readonly Wording[] = [
  {
    ask: /\b(?:subscrib(?:e|ing)|subscription|sign(?:ing)? up|becom(?:e|ing) a (?:member|supporter|subscriber)|donat(?:e|ing)|support(?:ing)? (?:us|our))\b/iu,
    reader: /\b(?:you|your)\b|^(?:please )?(?:subscribe|sign up|donate|support (?:us|our)|become a)\b/iu,
    sender: /\b(?:us|our|we)\b|^(?:please )?(?:subscribe|sign up|donate|support (?:us|our)|become a)\b/iu,
    theme:
      /\b(?:misinformation|disinformation|(?:quality|independent|trusted|local|public.interest) (?:journalism|reporting|news)|get the story right)\b/iu,
  },
  {
    ask: /(?:\babonn(?:ieren|ement)|\babos?\b|\bunterstützen\b|\bmitglied werden\b|\bspenden sie\b)/iu,
    reader: /\b(?:Sie|Ihr|Ihre|Ihrem|Ihrer|Ihren|du|dein|deine)\b/u,
    sender: /\b(?:uns|unser|unsere|unseren|unserem|wir)\b|^(?:jetzt )?(?:abonnieren|unterstützen) sie\b/iu,
    theme:
      /(?:qualitätsjournalismus|(?:unabhängiger|unabhängigen|guter) journalismus|falschinformation|desinformation)/iu,
  },
  {
    ask: /(?:\babonnez-vous|\ben vous abonnant|\babonnement|\bsoutenez|\bfaites un don)/iu,
    reader: /\b(?:vous|votre|vos)\b|soutenez|faites un don/iu,
    sender: /\b(?:nous|notre|nos)\b|^abonnez-vous/iu,
    theme: /(?:journalisme (?:de qualité|indépendant)|information (?:de qualité|indépendante)|désinformation)/iu,
  },
  {
    ask: /(?:\bsuscr[ií]b(?:ase|ete|irse|irte|iéndo)|\bsuscripción|\bapoye|\bapoya|\bhágase (?:socio|suscriptor)|\bhazte (?:socio|suscriptor))/iu,
    reader: /(?:\b(?:usted|su|tu|te|puede|puedes)\b|\bsuscr[ií]b(?:ase|ete)|\bapoye|\bapoya|\bhágase|\bhazte)/iu,
    sender: /(?:\b(?:nos|nuestro|nuestra|nosotros)\b|ayudarnos|^suscr[ií]b(?:ase|ete))/iu,
    theme: /(?:periodismo (?:de calidad|independiente)|desinformación)/iu,
  },
  {
    ask: /(?:購読|会員登録|有料会員|ご支援|ご寄付)/u,
    reader: /(?:ください|下さい|お願い(?:し|いた|致)|皆さま|皆様|あなた)/u,
    sender: /(?:私たち|当社|当紙|本紙|弊社|当サイト|ご購読|ご登録|ご支援|ご寄付)/u,
    theme: /(?:質の高い(?:報道|ジャーナリズム)|独立した(?:報道|ジャーナリズム)|偽情報|誤情報)/u,
  },
]

/** What a sentence is to an appeal: the asking itself, praise that leads up to it, a bare link, or ordinary copy. */
export type AppealRole = 'ask' | 'theme' | 'link' | 'copy'

/**
 * Scores a sentence by its wording in English, German, French, Spanish and Japanese. It asks when it speaks of
 * subscribing, to the reader, for the sender's sake; quoted speech and reported statements are always copy.
 */
export function appealRole(sentence: string): AppealRole {
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(sentence)) return 'link'
  if (/[“”«»„"「」『』]|\b(?:said|says|sagte|a dit|dijo)\b/iu.test(sentence)) return 'copy'
  for (const wording of WORDINGS) {
    const praises = wording.theme.test(sentence)
    const forSender = wording.sender.test(sentence) || praises
    if (wording.ask.test(sentence) && wording.reader.test(sentence) && forSender) return 'ask'
  }
  return WORDINGS.some((wording) => wording.theme.test(sentence)) ? 'theme' : 'copy'
}
