/**
 * What can be a phone number, by `NumberFormat`. Connect's own test is not published; here it is the length alone (E.164: up to
 * 15 digits and no leading zero), so that `InvalidPhoneNumber` is reached by what no country has as a number.
 */
export const PHONE_NUMBER_FORMATS: Readonly<Record<string, (keys: string) => boolean>> = {
  E164: (keys) => /^[1-9]\d{6,14}$/.test(keys),
  Local: (keys) => /^\d{4,15}$/.test(keys),
};
