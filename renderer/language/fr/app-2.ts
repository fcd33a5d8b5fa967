import type { Words } from '../catalogue.ts';

export default {
  'It happened': 'C’est arrivé',
  'It did not happen': 'Ce n’est pas arrivé',
  'Send it again': 'L’envoyer de nouveau',
  'Leave it undone': 'Ne pas le faire',
  'Why not known': 'Pourquoi on ne sait pas',
  'none here': 'aucun ici',
  'reading…': 'lecture…',
  'Since it was sent': 'Depuis l’envoi',
  'no session': 'aucune session',
  '{count} sessions: {events}': {
    one: '{count} session : {events}',
    many: '{count} sessions : {events}',
    other: '{count} sessions : {events}',
  },
  'The device has not called since. Its next Inform may bring the proof: ask it to call, or wait, before you decide.':
    'L’appareil n’a pas appelé depuis. Son prochain Inform peut apporter la preuve : demandez-lui d’appeler, ou attendez, avant de décider.',
  'The device has started up since. That speaks for it, but a power cut looks the same.':
    'L’appareil a démarré depuis. Cela plaide pour, mais une coupure de courant a le même air.',
  'The device has called since without starting up anew. That speaks against it.':
    'L’appareil a appelé depuis sans redémarrer. Cela plaide contre.',
  'The device has called since, and not as a new one (0 BOOTSTRAP). That speaks against it; its own pages show for sure.':
    'L’appareil a appelé depuis, et pas comme un neuf (0 BOOTSTRAP). Cela plaide contre ; ses propres pages le montrent avec certitude.',
  'The device has called since and reported no transfer. It may still be at it: look at its version, or wait.':
    'L’appareil a appelé depuis et n’a annoncé aucun transfert. Il y est peut-être encore : regardez sa version, ou attendez.',
  'The device has called since, and nothing it told settles it. Look at the device before you decide.':
    'L’appareil a appelé depuis et rien de ce qu’il a dit ne tranche. Regardez l’appareil avant de décider.',
  'If it did happen after all, the device restarts once more.':
    'Si c’est arrivé malgré tout, l’appareil redémarre une fois de plus.',
  'If it did happen after all, the device is reset once more.':
    'Si c’est arrivé malgré tout, l’appareil est réinitialisé une fois de plus.',
  'If it did happen after all, the device loads the image once more.':
    'Si c’est arrivé malgré tout, l’appareil charge l’image une fois de plus.',
  'If it did happen after all, the device gets a second instance.':
    'Si c’est arrivé malgré tout, l’appareil reçoit une seconde instance.',
  'The same values are sent again, which does no harm.':
    'Les mêmes valeurs sont envoyées de nouveau, ce qui ne nuit pas.',
  'If it did happen after all, it happens twice.': 'Si c’est arrivé malgré tout, cela arrive deux fois.',
} satisfies Words;
