/** Hiragana or full-width katakana. */
export function isKana(character: string): boolean {
  return character >= '\u3041' && character <= '\u30ff'
}

/** Kana, a kanji, or the punctuation and full-width forms Japanese is set with; half-width katakana do not count. */
export function isJapaneseCharacter(character: string): boolean {
  return (
    isKana(character) ||
    (character >= '\u3000' && character <= '\u303f') ||
    (character >= '\u4e00' && character <= '\u9fff') ||
    (character >= '\uff01' && character <= '\uff5e') ||
    '―—…‥×÷○●◎◇◆□■△▲▽▼※→←↑↓“”‘’'.includes(character)
  )
}

/** A character of a script written without spaces between words. */
export function isUnspacedCharacter(character: string): boolean {
  return isJapaneseCharacter(character) && !'―—…‥“”‘’'.includes(character)
}

/** Whether a piece of copy ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？．][\s"'”’»›«“」』）)\]]*$/u.test(text)
}
