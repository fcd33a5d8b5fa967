import type { Words } from '../catalogue.ts';

export default {
  'Enter a new token in Settings. Everything saved here is kept.':
    'Introduzca un token nuevo en Ajustes. Todo lo guardado aquí se conserva.',
  'Sending now.': 'Enviando ahora.',
  'Demarc tries again by itself.': 'Demarc lo intenta otra vez por sí solo.',
  'Nothing is sent while the server cannot be reached.': 'No se envía nada mientras no se pueda llegar al servidor.',
  'Nothing is sent until the token is replaced in Settings.':
    'No se envía nada hasta que se reemplace el token en Ajustes.',
  'Another window of Demarc does the sending.': 'Otra ventana de Demarc se encarga del envío.',
  'Goes after the one before it: changes to a device land in order.':
    'Va después de la anterior: los cambios de un dispositivo se entregan en orden.',
  'Safe on this laptop; goes out as soon as the server can be reached.':
    'A salvo en este portátil; sale en cuanto se pueda llegar al servidor.',
  'On its way; the server has not answered yet.': 'En camino; el servidor aún no ha respondido.',
  'Outcome unknown': 'Resultado desconocido',
  'It left, and nobody knows whether it arrived ({why}). Demarc reads the record before anything is sent again.':
    'Salió, y nadie sabe si llegó ({why}). Demarc lee el registro antes de enviar nada otra vez.',
  Rejected: 'Rechazado',
  'Too old to go by itself: {why}': 'Demasiado antiguo para salir solo: {why}',
  'Somebody changed the same fields on the server since you saw them.':
    'Alguien cambió los mismos campos en el servidor desde que usted los vio.',
  'The record is no longer on the server.': 'El registro ya no está en el servidor.',
  'The server already has a device with this serial number.':
    'El servidor ya tiene un dispositivo con este número de serie.',
  'Somebody changed the record since you asked to delete it.':
    'Alguien cambió el registro desde que usted pidió eliminarlo.',
  'The token may not do this (403). Others go on; this one waits.':
    'El token no puede hacer esto (403). Otras siguen; esta espera.',
  'The server does not take these values ({status}). Correct them here, or discard.':
    'El servidor no acepta estos valores ({status}). Corríjalos aquí o descarte.',
  'The {count} entries made on this new device go with it.': {
    one: 'La entrada hecha sobre este dispositivo nuevo se va con él ({count}).',
    many: 'Las {count} entradas hechas sobre este dispositivo nuevo se van con él.',
    other: 'Las {count} entradas hechas sobre este dispositivo nuevo se van con él.',
  },
  'Discard for {label}?': '¿Descartar para {label}?',
  '“{sentence}” may already have reached the server. Demarc stops looking after it.':
    'Puede que «{sentence}» ya haya llegado al servidor. Demarc deja de ocuparse de ello.',
  '“{sentence}” will not be sent. It cannot be brought back.': '«{sentence}» no se enviará. No se puede recuperar.',
  'Already there': 'Ya estaba allí',
  'Read back different': 'Releído distinto',
  'Read back equal': 'Releído igual',
  'Kept here': 'Conservado aquí',
} satisfies Words;
