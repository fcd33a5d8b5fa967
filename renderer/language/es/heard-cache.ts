import type { Words } from '../catalogue.ts';

export default {
  'A newer Demarc has taken over this outbox.': 'Un Demarc más nuevo se ha hecho cargo de esta bandeja de salida.',
  'Reload this window.': 'Recargue esta ventana.',
  'on that day': 'ese día',
  'less long ago than that': 'hace menos que eso',
  'longer ago than that': 'hace más que eso',
  'whether it is up or down': 'si está en línea o no',
  'the device type': 'el tipo de dispositivo',
  'the organization': 'la organización',
  'org:"Campus North"': 'org:"Campus North"',
  'the software version': 'la versión de software',
  'the hardware version': 'la versión de hardware',
  'the location': 'la ubicación',
  'whether its coordinates are known': 'si se conocen sus coordenadas',
  'the customer': 'el cliente',
  'the serial number, separators aside': 'el número de serie, sin separadores',
  'the alternative serial number, where this laptop knows it':
    'el número de serie alternativo, donde este portátil lo conoce',
  'the name': 'el nombre',
  'the IP address': 'la dirección IP',
  'the manufacturer': 'el fabricante',
  'the description': 'la descripción',
  'when it went up or down': 'cuándo pasó a estar en línea o fuera de línea',
  'when it last informed': 'cuándo informó por última vez',
  'when it was last configured': 'cuándo se configuró por última vez',
  'when an audit on this laptop last saw it': 'cuándo lo vio por última vez una auditoría en este portátil',
  'when its record was made': 'cuándo se creó su registro',
  'whether it is switched on in the inventory': 'si está activado en el inventario',
  'what the control server still has to do to it': 'lo que el servidor de control aún tiene que hacerle',
  'what is saved on this laptop and has not landed': 'lo que está guardado en este portátil y no se ha entregado',
  'the number of the record': 'el número del registro',
  'any of the searched fields; to leave a word out: -text:spare':
    'cualquiera de los campos buscados; para excluir una palabra: -text:spare',
  'The quotation mark is not closed.': 'Las comillas no están cerradas.',
  'After the closing quotation mark comes a space or a comma.':
    'Tras las comillas de cierre viene un espacio o una coma.',
  ' Did you mean {close}?': ' ¿Quiso decir {close}?',
  'No field is called “{name}”, so this is searched as a text.{hint}':
    'Ningún campo se llama «{name}», así que se busca como texto.{hint}',
  'Say what to look for, for example {example}': 'Diga qué buscar, por ejemplo {example}',
  'It is one of these: {join}.': 'Es uno de estos: {join}.',
  'A version usually has a number in it; compared as a text.':
    'Una versión suele tener un número; se compara como texto.',
  'Say an age with its unit (30m, 12h, 7d, 2w, 3mo, 1y) or a day such as 2024-01-15.':
    'Indique una antigüedad con su unidad (30m, 12h, 7d, 2w, 3mo, 1y) o un día como 2024-01-15.',
  'This is a whole number.': 'Esto es un número entero.',
  'This control server tells no names of organizations: use the number.':
    'Este servidor de control no indica nombres de organizaciones: use el número.',
  'No organization here is called so.': 'Aquí ninguna organización se llama así.',
  'No device type here is called so; the short names in the list are searched.':
    'Aquí ningún tipo de dispositivo se llama así; se busca en los nombres cortos de la lista.',
  'Demarc ended while it was sent.': 'Demarc terminó mientras se enviaba.',
  'The device it belongs to was never created.': 'El dispositivo al que pertenece nunca se creó.',
  'The connection to the sender broke.': 'Se rompió la conexión con el remitente.',
  'the server lists it': 'el servidor lo lista',
  'It was sent, the answer was lost, and the server does not list it: the device may have done it already, or never heard of it.':
    'Se envió, la respuesta se perdió y el servidor no lo lista: puede que el dispositivo ya lo haya hecho, o que nunca haya sabido de ello.',
  'The token was refused.': 'El token fue rechazado.',
  'The serial exists; whose record it is could not be read.':
    'La serie existe; no se pudo leer de quién es el registro.',
  'this server keeps no documents; it stays here': 'este servidor no guarda documentos; se queda aquí',
  'The control server asks to wait ({status}).': 'El servidor de control pide esperar ({status}).',
  'A proxy wants a log-in.': 'Un proxy quiere una identificación.',
  'The control server answered {status}; whether it did it is not known.':
    'El servidor de control respondió {status}; no se sabe si lo hizo.',
  'it was gone already': 'ya no estaba',
  'The answer ({status}) was no JSON.': 'La respuesta ({status}) no era JSON.',
  'The answer does not name the document that was sent.': 'La respuesta no nombra el documento enviado.',
  'The answer to the create names no record.': 'La respuesta a la creación no nombra ningún registro.',
  'the server has these values already': 'el servidor ya tiene estos valores',
  'it is gone from the server': 'ya no está en el servidor',
  'it was already queued on the server': 'ya estaba en cola en el servidor',
  'it was found by its serial after the answer had been lost':
    'se encontró por su serie después de perderse la respuesta',
  '“{words}” was asked for more than {value} ago and has not been sent. Is it still wanted?':
    '«{words}» se pidió hace más de {value} y no se ha enviado. ¿Se quiere todavía?',
  'It left before this window knew of it.': 'Salió antes de que esta ventana lo supiera.',
  'this entry is not in conflict': 'esta entrada no está en conflicto',
  'this conflict has no fields': 'este conflicto no tiene campos',
  '{describeIntent} (the record with this serial was used)': '{describeIntent} (se usó el registro con esta serie)',
  'this entry was not refused': 'esta entrada no fue rechazada',
  'this entry has no values': 'esta entrada no tiene valores',
  'it is being sent at this moment': 'se está enviando en este momento',
} satisfies Words;
