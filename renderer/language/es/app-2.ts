import type { Words } from '../catalogue.ts';

export default {
  'It happened': 'Ocurrió',
  'It did not happen': 'No ocurrió',
  'Send it again': 'Enviar otra vez',
  'Leave it undone': 'Dejarlo sin hacer',
  'Why not known': 'Por qué no se sabe',
  'none here': 'aquí ninguno',
  'reading…': 'leyendo…',
  'Since it was sent': 'Desde que se envió',
  'no session': 'ninguna sesión',
  '{count} sessions: {events}': {
    one: '{count} sesión: {events}',
    many: '{count} sesiones: {events}',
    other: '{count} sesiones: {events}',
  },
  'The device has not called since. Its next Inform may bring the proof: ask it to call, or wait, before you decide.':
    'El dispositivo no ha llamado desde entonces. Su próximo Inform puede traer la prueba: pídale que llame, o espere, antes de decidir.',
  'The device has started up since. That speaks for it, but a power cut looks the same.':
    'El dispositivo ha arrancado desde entonces. Eso habla a favor, pero un corte de luz se ve igual.',
  'The device has called since without starting up anew. That speaks against it.':
    'El dispositivo ha llamado desde entonces sin arrancar de nuevo. Eso habla en contra.',
  'The device has called since, and not as a new one (0 BOOTSTRAP). That speaks against it; its own pages show for sure.':
    'El dispositivo ha llamado desde entonces, y no como nuevo (0 BOOTSTRAP). Eso habla en contra; sus propias páginas lo muestran con certeza.',
  'The device has called since and reported no transfer. It may still be at it: look at its version, or wait.':
    'El dispositivo ha llamado desde entonces y no informó de ninguna transferencia. Puede que siga en ello: mire su versión, o espere.',
  'The device has called since, and nothing it told settles it. Look at the device before you decide.':
    'El dispositivo ha llamado desde entonces y nada de lo que dijo lo aclara. Mire el dispositivo antes de decidir.',
  'If it did happen after all, the device restarts once more.':
    'Si al final sí ocurrió, el dispositivo se reinicia una vez más.',
  'If it did happen after all, the device is reset once more.':
    'Si al final sí ocurrió, el dispositivo se restablece una vez más.',
  'If it did happen after all, the device loads the image once more.':
    'Si al final sí ocurrió, el dispositivo carga la imagen una vez más.',
  'If it did happen after all, the device gets a second instance.':
    'Si al final sí ocurrió, el dispositivo recibe una segunda instancia.',
  'The same values are sent again, which does no harm.': 'Se envían otra vez los mismos valores, lo que no hace daño.',
  'If it did happen after all, it happens twice.': 'Si al final sí ocurrió, ocurre dos veces.',
} satisfies Words;
