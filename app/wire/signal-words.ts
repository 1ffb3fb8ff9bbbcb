/** What the desk words before a headline say about the copy. */
export type Signal =
  | 'kill'
  | 'withdrawn'
  | 'withhold'
  | 'correction'
  | 'refile'
  | 'urgent'
  | 'flash'
  | 'update'
  | 'embargoed'

/** Desk words in English, German, French, Spanish, Portuguese, Italian, Dutch and the Scandinavian languages. */
const WORDS: readonly (readonly [RegExp, Signal])[] = [
  [/^kill(?:ed)?$/iu, 'kill'],
  [/^(?:annulation|annulée?|annuler|anulaci[óo]n|anulad[ao]|anula|anular|anulaç[ãa]o)$/iu, 'kill'],
  [/^(?:annullamento|annullat[ao]|annulla|annullare)$/iu, 'kill'],
  [/^withdraw(?:n|al|s)$/iu, 'withdrawn'],
  [/^(?:zurückgezogen|zurueckgezogen|zurückziehung)$/iu, 'withdrawn'],
  [/^(?:retirée?|retirad[ao]|ritirat[ao]|ingetrokken|intrekking|tilbagetrukket|tilbaketrukket)$/iu, 'withdrawn'],
  [/^(?:withhold|withheld)$/iu, 'withhold'],
  [/^correct(?:ed|s|ions?)$/iu, 'correction'],
  [/^(?:korrektur|berichtigung|berichtigt|korrigiert|richtigstellung)$/iu, 'correction'],
  [/^(?:rectificatif|rectification|rectifiée?|corrigée?|correctif)$/iu, 'correction'],
  [
    /^(?:correcci[óo]n|corrige|rectificaci[óo]n|rectifica|correcç[ãa]o|correç[ãa]o|rec?tificaç[ãa]o|corrigid[ao])$/iu,
    'correction',
  ],
  [/^(?:correzione|rettifica|rettificat[ao]|corregge)$/iu, 'correction'],
  [/^(?:rectificatie|correctie|rättelse|rettelse|retting|korrigering)$/iu, 'correction'],
  [/^refile[ds]?$/iu, 'refile'],
  [/^(?:urgente?|eil|eilmeldung|eilt|dringend|spoed|hast(?:er)?)$/iu, 'urgent'],
  [/^(?:flash|blitz)$/iu, 'flash'],
  [/^(?:update[ds]?\d*|lead|ld|\d+(?:st|nd|rd|th)(?:ld|lead)|writethru|writethrough|recasts?)$/iu, 'update'],
  [
    /^(?:aktualisierung|aktualisiert|zusammenfassung|neufassung|actualisation|actualisée?|actualizaci[óo]n|actualizad[ao])$/iu,
    'update',
  ],
  [/^(?:a(?:c)?tualizaç[ãa]o|atualizad[ao]|aggiornamento|aggiorna|aggiornat[ao])$/iu, 'update'],
  [/^(?:embargoed|sperrfrist)$/iu, 'embargoed'],
]

/** Words that stand beside a signal and say nothing of their own. */
const FILLER =
  /^(?:\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|story|mandatory|bulletin|eds|editors|achtung|redaktionen|meldung|bitte|attention|aux|rédactions|dépêche|à|atención|atenção|attenzione|redacciones|redações|redazioni|noticia|notícia|notizia|nota|note)$/iu

/** Desk words of scripts without spaces: Japanese, Chinese and Korean. */
const UNSPACED: readonly (readonly [RegExp, Signal])[] = [
  [/^(?:全文)?(?:取り消し|取消し|取り消|取消|撤回|配信取り消し|撤稿|撤销|取消稿|취소|철회)$/u, 'withdrawn'],
  [/^(?:記事)?(?:再)?(?:訂正|更正|정정)$/u, 'correction'],
  [/^(?:速報|フラッシュ|속보)$/u, 'flash'],
  [/^(?:至急|緊急|急報|긴급)$/u, 'urgent'],
  [/^(?:差し替え|差替え|差替|更新|続報|업데이트)$/u, 'update'],
  [/^(?:解禁待ち|解禁|엠바고)$/u, 'embargoed'],
]
const UNSPACED_OPENING =
  /^(?:[【（(〔［[〈＜<]\s*([^】）)〕］\]〉＞>]{2,10}?)\s*[】）)〕］\]〉＞>]|([^\s:：]{2,10}?)\s*[:：])\s*(.*)$/u

/** The signal one word is, whatever its case, or null. */
export function signalOfWord(word: string): Signal | null {
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** Whether a word may stand beside a signal on a line that says nothing else. */
export function isFiller(word: string): boolean {
  return FILLER.test(word)
}

/** The signal a line opens with in Japanese, Chinese or Korean, and what follows it: `【訂正】…`, `（取り消し）…`, `訂正：…`, `訂正`. */
export function unspacedSignalOf(line: string): { readonly signal: Signal; readonly rest: string } | null {
  const [, bracketed, plain, rest = ''] = UNSPACED_OPENING.exec(line) ?? []
  const signal = UNSPACED.find(([pattern]) => pattern.test(bracketed ?? plain ?? line.trim()))?.[1]
  return signal === undefined ? null : { signal, rest }
}
