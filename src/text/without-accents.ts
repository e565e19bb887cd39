/** Latin letters that are no base letter with an accent, so that taking accents off leaves them as they are. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th' },
  ...{ ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ħ: 'h', Ħ: 'H', ŧ: 't', Ŧ: 'T', ə: 'e', Ə: 'E' },
}
const OWN_LETTER = new RegExp(`[${Object.keys(OWN_LETTERS).join('')}]`, 'gu')
const ASCII = /^[\x20-\x7e]*$/

/** Words as they are written where the letters of their language are missing: "Çalış" → "Calis", "Wałęsa" → "Walesa". */
export const withoutAccents = (words: string): string =>
  ASCII.test(words)
    ? words
    : words
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(OWN_LETTER, (letter) => OWN_LETTERS[letter] ?? letter)
