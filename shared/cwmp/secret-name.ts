/** Words that end the names of parameters which hold a password or a key. */
export const SECRET_WORDS = 'Password|Passphrase|PreSharedKey|PSK|WEPKey|SharedSecret|Secret|PrivateKey|PIN|Token';
const SECRET_NAME = new RegExp(`(?:${SECRET_WORDS})(?:\\.\\d+)?$`, 'i');

/** Is the parameter a password or a key? By its name, in either data model. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}
