import type { Words } from '../catalogue.ts';

export default {
  'A CSV file with a line of titles, or a JSON list. You see what every row would do before anything is kept; then each row is an entry of the outbox. It works without a network.':
    'Un archivo CSV con una línea de títulos, o una lista JSON. Usted ve lo que haría cada fila antes de guardar nada; después cada fila es una entrada de la bandeja de salida. Funciona sin red.',
  'Column {number}': 'Columna {number}',
  'Passwords are not read from files.': 'Las contraseñas no se leen de archivos.',
  'Device type of new devices': 'Tipo de los dispositivos nuevos',
  'The file has no column for it.': 'El archivo no tiene columna para ello.',
  'The device is so already.': 'El dispositivo ya está así.',
  'Show more: {count} rows': {
    one: 'Mostrar más: {count} fila',
    many: 'Mostrar más: {count} filas',
    other: 'Mostrar más: {count} filas',
  },
  'The file is larger than 32 MB. Split it into several.': 'El archivo pasa de 32 MB. Divídalo en varios.',
  'This is a workbook. Save it as CSV (UTF-8), with the column of serial numbers as text, and open that.':
    'Esto es un libro de cálculo. Guárdelo como CSV (UTF-8), con la columna de números de serie como texto, y abra ese archivo.',
  Unchanged: 'Sin cambios',
  '{field}: not known here → {value}': '{field}: aquí no se sabe → {value}',
  'Reading from the server what {count} devices have now: {fields}.': {
    one: 'Leyendo del servidor lo que tiene ahora {count} dispositivo: {fields}.',
    many: 'Leyendo del servidor lo que tienen ahora {count} dispositivos: {fields}.',
    other: 'Leyendo del servidor lo que tienen ahora {count} dispositivos: {fields}.',
  },
  'What {count} devices have now is not known here: {fields}. The server is asked when a row lands; where it holds another value, Sync asks you.':
    {
      one: 'Aquí no se sabe lo que tiene ahora {count} dispositivo: {fields}. Se pregunta al servidor cuando se entrega una fila; si tiene otro valor, Sincronización le pregunta.',
      many: 'Aquí no se sabe lo que tienen ahora {count} dispositivos: {fields}. Se pregunta al servidor cuando se entrega una fila; si tiene otro valor, Sincronización le pregunta.',
      other:
        'Aquí no se sabe lo que tienen ahora {count} dispositivos: {fields}. Se pregunta al servidor cuando se entrega una fila; si tiene otro valor, Sincronización le pregunta.',
    },
  'Nothing is kept before you import.': 'No se guarda nada antes de que usted importe.',
  '{count} rows are refused: correct them above, or they are left out.': {
    one: 'Se rechaza {count} fila: corríjala arriba o se omitirá.',
    many: 'Se rechazan {count} de filas: corríjalas arriba o se omitirán.',
    other: 'Se rechazan {count} filas: corríjalas arriba o se omitirán.',
  },
  'List them': 'Listarlas',
  'Take the area away': 'Quitar el área',
  Move: 'Mover',
  'Select in a rectangle': 'Seleccionar en un rectángulo',
  'Select with a lasso': 'Seleccionar con un lazo',
  'Map of the devices': 'Mapa de los dispositivos',
  'What a drag does': 'Qué hace un arrastre',
  'Show all': 'Mostrar todo',
  'List what is in sight': 'Listar lo que se ve',
  'In sight': 'A la vista',
  'None down': 'Ninguno fuera de línea',
  '{count} down': '{count} fuera de línea',
  'What is in sight': 'Lo que se ve',
  'Nothing in sight': 'Nada a la vista',
  'No device stands in this part of the map. Move it, or zoom out.':
    'En esta parte del mapa no hay ningún dispositivo. Muévalo o aleje la vista.',
  'Placing the devices…': 'Situando los dispositivos…',
  'Streets come from a map file (.pmtiles) of your own.': 'Las calles vienen de un archivo de mapa propio (.pmtiles).',
  'Streets come from your map file until this window is closed.':
    'Las calles vienen de su archivo de mapa hasta que se cierre esta ventana.',
  'Map file': 'Archivo de mapa',
  '{name} is no map file this program can draw: it must be PMTiles, version 3.':
    '{name} no es un archivo de mapa que este programa pueda dibujar: debe ser PMTiles, versión 3.',
  'Show all devices on the map': 'Mostrar todos los dispositivos en el mapa',
  'zoom out fit everything': 'alejar ajustar todo',
  'List what is in sight on the map': 'Listar lo que se ve en el mapa',
  'area filter': 'área filtro',
  'draw area map': 'dibujar área mapa',
  'draw area polygon map': 'dibujar área polígono mapa',
  '{count} devices on the map': {
    one: '{count} dispositivo en el mapa',
    many: '{count} de dispositivos en el mapa',
    other: '{count} dispositivos en el mapa',
  },
  '{count} without coordinates': {
    one: '{count} sin coordenadas',
    many: '{count} sin coordenadas',
    other: '{count} sin coordenadas',
  },
  '{count} devices together': {
    one: '{count} dispositivo junto',
    many: '{count} dispositivos juntos',
    other: '{count} dispositivos juntos',
  },
  '{count} devices here, none down': {
    one: '{count} dispositivo aquí, en línea',
    many: '{count} dispositivos aquí, ninguno fuera de línea',
    other: '{count} dispositivos aquí, ninguno fuera de línea',
  },
  '{count} devices here, {down} of them down': {
    one: '{count} dispositivo aquí, {down} fuera de línea',
    many: '{count} dispositivos aquí, {down} de ellos fuera de línea',
    other: '{count} dispositivos aquí, {down} de ellos fuera de línea',
  },
  '{name}, up': '{name}, en línea',
  '{name}, down': '{name}, fuera de línea',
  '{name}, state not known': '{name}, estado desconocido',
  'No device stands in the area you drew.': 'No hay ningún dispositivo en el área que dibujó.',
  '{count} devices in the area you drew are selected.': {
    one: '{count} dispositivo del área que dibujó está seleccionado.',
    many: '{count} dispositivos del área que dibujó están seleccionados.',
    other: '{count} dispositivos del área que dibujó están seleccionados.',
  },
  '{count} devices in the area you drew; the first {selected} are selected.': {
    one: '{count} dispositivo en el área que dibujó; los primeros {selected} están seleccionados.',
    many: '{count} dispositivos en el área que dibujó; los primeros {selected} están seleccionados.',
    other: '{count} dispositivos en el área que dibujó; los primeros {selected} están seleccionados.',
  },
} satisfies Words;
