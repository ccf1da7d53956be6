/**
 * Codes of LOINC, which document types are from.
 */

/**
 * Is it a LOINC code: digits, and a check digit that is theirs? The check digit is the Luhn algorithm's (LOINC Users'
 * Guide, "LOINC code check digit"), so a slip of the hand is found here and not in a chart.
 */
export const isLoinc = (code: string): boolean => {
  if (!/^\d{1,7}-\d$/.test(code)) return false
  let sum = 0
  // From the digit before the check digit: it and every other one before it count twice.
  for (let at = code.length - 3; at >= 0; at--) {
    const value = Number(code[at]) * ((code.length - at) % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return (10 - (sum % 10)) % 10 === Number(code.at(-1))
}

/** The system of LOINC codes. */
export const loincSystem = "http://loinc.org"
