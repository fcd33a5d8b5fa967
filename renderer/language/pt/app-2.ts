import type { Words } from '../catalogue.ts';

export default {
  'It happened': '',
  'It did not happen': '',
  'Send it again': '',
  'Leave it undone': '',
  'Why not known': '',
  'none here': '',
  'reading…': '',
  'Since it was sent': '',
  'no session': '',
  '{count} sessions: {events}': { one: '', many: '', other: '' },
  'The device has not called since. Its next Inform may bring the proof: ask it to call, or wait, before you decide.':
    '',
  'The device has started up since. That speaks for it, but a power cut looks the same.': '',
  'The device has called since without starting up anew. That speaks against it.': '',
  'The device has called since, and not as a new one (0 BOOTSTRAP). That speaks against it; its own pages show for sure.':
    '',
  'The device has called since and reported no transfer. It may still be at it: look at its version, or wait.': '',
  'The device has called since, and nothing it told settles it. Look at the device before you decide.': '',
  'If it did happen after all, the device restarts once more.': '',
  'If it did happen after all, the device is reset once more.': '',
  'If it did happen after all, the device loads the image once more.': '',
  'If it did happen after all, the device gets a second instance.': '',
  'The same values are sent again, which does no harm.': '',
  'If it did happen after all, it happens twice.': '',
} satisfies Words;
