/**
 * Protects secrets at rest. Under Electron this is the operating system's keychain (safeStorage), in the browser host
 * a key file of mode 0600 beside, never inside, the data it protects (security.md S14, N7).
 */
export type SecretStore = {
  /** How well secrets are kept, for the warning in Settings. `memory`: gone when the program ends. */
  readonly protection: 'keychain' | 'key-file' | 'memory';
  /** Encrypts. The result may lie in a file or database. */
  protect(plain: string): Promise<string>;
  /** Decrypts what `protect` made; throws AppError `app.secret-unknown` where the key is gone or the text was changed. */
  unprotect(cipher: string): Promise<string>;
};
