import type { Words } from '../catalogue.ts';

export default {
  'tenant tree customer': 'inquilino árbol cliente',
  'site place building coordinates tree': 'sitio lugar edificio coordenadas árbol',
  Tokens: 'Tokens',
  'api access rights revoke key': 'api acceso derechos revocar clave',
  'Copy the token now': 'Copie el token ahora',
  'For a program or a colleague’s Demarc that works with this site’s API. It is shown once, right after it was made.':
    'Para un programa o el Demarc de un colega que trabaja con la API de este sitio. Se muestra una vez, justo después de crearlo.',
  'It is shown this once. Demarc keeps only what proves it; whoever loses it needs a new one.':
    'Se muestra solo esta vez. Demarc guarda solo lo que lo prueba; quien lo pierda necesita uno nuevo.',
  'I have copied it': 'Lo he copiado',
  'the token': 'el token',
  'Who uses it: it stands in the history of what is changed with it.':
    'Quién lo usa: figura en la historia de lo que se cambia con él.',
  Reaches: 'Alcanza',
  'Valid until': 'Válido hasta',
  'The end of that day, UTC.': 'El final de ese día, UTC.',
  May: 'Puede',
  'Making it…': 'Creándolo…',
  'Make the token': 'Crear el token',
  'Revoke the token?': '¿Revocar el token?',
  'Whoever works with it is shut out at once. It cannot be made valid again: they need a new one.':
    'Quien trabaja con él queda fuera enseguida. No se puede volver a validar: hace falta uno nuevo.',
  Revoke: 'Revocar',
  'Tokens of this control server are made on it': 'Los tokens de este servidor de control se crean en él',
  'Ask its owner, or use its own screen. The token by which this laptop works there is replaced in Settings.':
    'Pregunte a su dueño o use su propia pantalla. El token con el que este portátil trabaja allí se reemplaza en Ajustes.',
  everything: 'todo',
  Made: 'Creado',
  'Last used': 'Usado por última vez',
  'End it': 'Terminarlo',
  'Revoke…': 'Revocar…',
  Revoked: 'Revocado',
  'This app': 'Esta aplicación',
  Expired: 'Caducado',
  'Until {day}': 'Hasta {day}',
  'Lists and records.': 'Listas y registros.',
  Change: 'Cambiar',
  'Edit records that are there.': 'Editar registros que existen.',
  'Make new records.': 'Crear registros nuevos.',
  'Delete records.': 'Eliminar registros.',
  Operate: 'Operar',
  'Reboot, reset, upgrade devices.': 'Reiniciar, restablecer, actualizar dispositivos.',
} satisfies Words;
