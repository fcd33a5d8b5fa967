import { userInfo } from 'node:os';

/** Who sits at this computer, by the system's name for them; null where it has none (a container's bare number). */
export function systemPerson(): string | null {
  try {
    return userInfo().username.slice(0, 200) || null;
  } catch {
    // Documented: it throws where the user has no entry.
    return null;
  }
}
