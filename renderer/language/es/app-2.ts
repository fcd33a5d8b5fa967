import type { Words } from '../catalogue.ts';

export default {
  'Every device that is here is done. The others are off, or load another image: they are asked when they come.':
    'Todos los dispositivos presentes están hechos. Los demás están apagados o cargan otra imagen: se les pregunta cuando vengan.',
  'Of some devices nobody knows whether they were upgraded. They are listed below.':
    'De algunos dispositivos nadie sabe si se actualizaron. Están listados abajo.',
  'The wave is done. Its devices are watched for a while before the next one begins.':
    'La oleada está hecha. Se observan sus dispositivos un rato antes de empezar la siguiente.',
  '{upgraded} of {size} upgraded': '{upgraded} de {size} actualizados',
  '{count} under way': '{count} en marcha',
  '{count} waiting': '{count} en espera',
  '{count} failed': '{count} fallidos',
  '{count} not clear': '{count} sin aclarar',
  '{count} left out': '{count} omitidos',
  '{rate} an hour of late, about {time} left': '{rate} por hora últimamente, quedan unos {time}',
  'Waits for its turn': 'Espera su turno',
  'Asked for, not sent': 'Pedido, no enviado',
  'Loads the image': 'Carga la imagen',
  'Done, version not told yet': 'Hecho, versión aún no indicada',
  'all at once': 'todos a la vez',
  '{count} devices fit': {
    one: 'Sirve a {count} dispositivo',
    many: 'Sirve a {count} dispositivos',
    other: 'Sirve a {count} dispositivos',
  },
  'First contact': 'Primer contacto',
  'Started up': 'Arrancó',
  'On schedule': 'Según lo programado',
  'At the time asked for': 'A la hora pedida',
  'A value changed': 'Cambió un valor',
  'Sent by a page': 'Enviado por una página',
  'Transfer ended': 'Transferencia terminada',
  'Diagnostics ended': 'Diagnóstico terminado',
  'Asks for a file': 'Pide un archivo',
  'Own transfer ended': 'Transferencia propia terminada',
  'Software changed': 'Software cambiado',
  'Own software change': 'Cambio propio de software',
  'Woke up': 'Despertó',
  Heartbeat: 'Señal de vida',
  'Rebooted as asked': 'Reiniciado como se pidió',
  'As scheduled': 'Como estaba programado',
  'Download ended': 'Descarga terminada',
  'Upload ended': 'Subida terminada',
  'Scheduled download ended': 'Descarga programada terminada',
  'Software change ended': 'Cambio de software terminado',
  'No event': 'Ningún evento',
  'Called exactly that': 'Se llama exactamente así',
  'Practice site': 'Sitio de práctica',
  '{count} devices called.': {
    one: 'Llamó {count} dispositivo.',
    many: 'Llamaron {count} de dispositivos.',
    other: 'Llamaron {count} dispositivos.',
  },
  '{name} called.': '{name} llamó.',
  'a device': 'un dispositivo',
  '{name}: {operation} is done.': '{name}: «{operation}» está hecho.',
  '{name}: {operation} failed.': '{name}: «{operation}» falló.',
  '{name}: whether {operation} was done is not clear. It needs you.':
    '{name}: no está claro si se hizo «{operation}». Le necesita.',
  'Find a device': 'Buscar un dispositivo',
  'Open it': 'Abrirlo',
  'Reboot it': 'Reiniciarlo',
  'Watch it': 'Observarlo',
  'See the proof': 'Ver la prueba',
  'Press / and type “practice bench”. Any part of a name, a serial, a customer or an address will do.':
    'Pulse / y escriba «practice bench». Sirve cualquier parte de un nombre, una serie, un cliente o una dirección.',
  'Open one of the devices called Practice bench: Enter opens the first of the list.':
    'Abra uno de los dispositivos llamados Practice bench: Enter abre el primero de la lista.',
  'Press Reboot on its panel. It is a simulated router: nothing real restarts.':
    'Pulse Reiniciar en su panel. Es un router simulado: no se reinicia nada real.',
  'Go to Bench (g b) and choose it there: every message of the reboot stands in its sessions.':
    'Vaya al banco (g b) y elíjalo allí: cada mensaje del reinicio está en sus sesiones.',
  'Done comes with its proof: M Reboot, said by the router itself. Then go to Sync (g s): at Safe to leave nothing on this laptop is left to send.':
    'Hecho llega con su prueba: M Reboot, dicho por el propio router. Después vaya a Sincronización (g s): con «Puede irse» no queda nada por enviar en este portátil.',
  'Queued. A practice CPE takes it within seconds; a device that is off keeps it queued until it calls in.':
    'En cola. Un CPE de práctica lo toma en segundos; en un dispositivo apagado queda en cola hasta que llame.',
  'The reboot did not come to its end. Press Reboot again on a Practice bench device.':
    'El reinicio no llegó a su fin. Pulse Reiniciar otra vez en un dispositivo Practice bench.',
  'Not now': 'Ahora no',
  'New here? Five steps, with a reboot seen through.': '¿Es nuevo aquí? Cinco pasos, con un reinicio hasta el final.',
  'It can be taken at any time: the command palette has it, and Settings, About.':
    'Se puede hacer en cualquier momento: está en la paleta de órdenes y en Ajustes, Acerca de.',
  'first steps introduction learn practice': 'primeros pasos introducción aprender práctica',
  'Skip this step': 'Saltar este paso',
  'End the tour': 'Terminar el recorrido',
  'That was the tour. What this place is for stands in Help (F1), every shortcut under ?.':
    'Este fue el recorrido. Para qué sirve cada lugar está en Ayuda (F1), y cada atajo bajo ?.',
  done: 'hecho',
  skipped: 'saltado',
  Tour: 'Recorrido',
  '{operation}: did it happen?': '{operation}: ¿ocurrió?',
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
  'Demarc on this computer': 'Demarc en este equipo',
} satisfies Words;
