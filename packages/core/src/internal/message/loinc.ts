/**
 * Codes of LOINC, which document types are from.
 */

/**
 * Is it a LOINC code: digits, and a check digit that is theirs? The check digit is the Luhn algorithm's (LOINC Users'
 * Guide, "LOINC code check digit"), so a slip of the hand is found here and not in a chart.
 */
export const isLoinc = (code: string): boolean => {
  const [, number, check] = /^(\d{1,7})-(\d)$/.exec(code) ?? []
  if (number === undefined) return false
  const sum = Array.from(number)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return (10 - (sum % 10)) % 10 === Number(check)
}

/** The system of LOINC codes. */
export const loincSystem = "http://loinc.org"
