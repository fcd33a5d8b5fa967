/** What a key means in the search field: the list below it, the offers under it and the text itself share the keys. */
export type SearchKey = 'accept' | 'dismiss' | 'clear' | 'to-list' | 'open-first' | 'next' | 'previous';

export type SearchState = {
  readonly isEmpty: boolean;
  /** `field`: only a name is begun, which may as well be a word. Null: nothing is offered. */
  readonly offers: 'field' | 'value' | null;
  readonly isMarked: boolean;
};

/** Null: the key keeps its usual meaning. */
export function searchKey(key: string, { isEmpty, offers, isMarked }: SearchState): SearchKey | null {
  switch (key) {
    case 'Tab':
      return offers === null ? null : 'accept';
    case 'Escape':
      if (offers !== null) return 'dismiss';
      return isEmpty ? 'to-list' : 'clear';
    case 'ArrowDown':
      return offers === 'value' ? 'next' : 'to-list';
    case 'ArrowUp':
      return offers === 'value' ? 'previous' : null;
    case 'Enter':
      return offers !== null && isMarked ? 'accept' : 'open-first';
    default:
      return null;
  }
}
