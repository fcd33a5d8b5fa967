import type { Words } from '../catalogue.ts';

export default {
  'The type {detail} is none of CWMP; read as a string.': 'El tipo {detail} no es de CWMP; se lee como texto.',
  'There is text where only elements belong; ignored.': 'Hay texto donde solo caben elementos; se ignora.',
  'A value holds a bare “&”.': 'Un valor contiene un «&» suelto.',
  'The entity {detail} is not known; kept as written.': 'La entidad {detail} no se conoce; se deja como está escrita.',
  'A character reference names no character ({detail}).':
    'Una referencia de carácter no nombra ningún carácter ({detail}).',
  'Values hold control characters.': 'Los valores contienen caracteres de control.',
  'The message has a DOCTYPE; skipped, never expanded.': 'El mensaje tiene un DOCTYPE; se salta, nunca se expande.',
  'There is something before the envelope; ignored.': 'Hay algo antes del Envelope; se ignora.',
  'There is something after the envelope; ignored.': 'Hay algo después del Envelope; se ignora.',
  'The message begins with a byte order mark.': 'El mensaje empieza con una marca de orden de bytes.',
  'Every value is padded with blanks; the blanks were taken off.':
    'Cada valor está rellenado con espacios; se quitaron.',
  'The body holds more than one method ({detail}); only the first counts.':
    'El cuerpo contiene más de un método ({detail}); solo cuenta el primero.',
  'The fault came without a CWMP fault code.': 'El fallo llegó sin código de fallo CWMP.',
  'The bytes are no valid {detail}; read as Latin-1.': 'Los bytes no son {detail} válido; se leen como Latin-1.',
  'The message is said to be {detail}, but its bytes are UTF-8; read as UTF-8.':
    'El mensaje dice ser {detail}, pero sus bytes son UTF-8; se lee como UTF-8.',
  'Some bytes are no valid {detail}; replaced.': 'Algunos bytes no son {detail} válido; se reemplazaron.',
  'The serial number is padded with blanks.': 'El número de serie está rellenado con espacios.',
} satisfies Words;
