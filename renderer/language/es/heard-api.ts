import type { Words } from '../catalogue.ts';

export default {
  'Must be a valid boolean.': 'Se espera un sí o un no.',
  'This field is required.': 'Este campo es obligatorio.',
  'This field may not be null.': 'Este campo necesita un valor.',
  'A valid integer is required.': 'Se necesita un número entero.',
  'A valid number is required.': 'Se necesita un número.',
  'String value too large.': 'El texto es demasiado largo.',
  'Ensure this value is greater than or equal to {least}.': 'El valor debe ser {least} o mayor.',
  'Ensure this value is less than or equal to {most}.': 'El valor debe ser {most} o menor.',
  'Ensure that there are no more than {decimals} decimal places.': 'Se admiten {decimals} decimales como máximo.',
  'Incorrect type. Expected pk value, received {pythonType}.':
    'Se espera el número de un registro, se recibió {pythonType}.',
  'Invalid pk "{named}" - object does not exist.': 'No existe ningún registro «{named}».',
  'Not a valid string.': 'Se espera un texto.',
  'This field may not be blank.': 'Este campo no puede estar vacío.',
  'Ensure this field has no more than {maxLength} characters.': 'Se admiten {maxLength} caracteres como máximo.',
  'Null characters are not allowed.': 'El carácter NUL no está permitido.',
  'Surrogate characters are not allowed: {lone}.': 'Un carácter a medias no está permitido: {lone}.',
  '"Device." or "InternetGatewayDevice." is expected.': 'Se espera «Device.» o «InternetGatewayDevice.».',
  'factory and device_factory exclude each other: choose one of them.':
    'Los dos restablecimientos de fábrica se excluyen: elija uno de ellos.',
  'Choose a firmware_image to push first.': 'Elija primero la imagen de firmware que se va a cargar.',
  'Somebody else wrote the same record at this moment. Try again.':
    'Otra persona escribió el mismo registro en este momento. Inténtelo de nuevo.',
  'A record cannot be below itself.': 'Un registro no puede estar debajo de sí mismo.',
  'This server has no folder for firmware images.': 'Este servidor no tiene carpeta para imágenes de firmware.',
  'The submitted file is empty.': 'El archivo está vacío.',
  'The file has {what} {found}, the record says otherwise.':
    'El archivo tiene {what} {found}; el registro dice otra cosa.',
  'This parameter is required.': 'Este parámetro es obligatorio.',
  'Enter a number.': 'Escriba un número.',
  'The operation was sent already or is over.': 'La operación ya se envió o ha terminado.',
  'Choose one of {join}.': 'Elija uno de estos: {join}.',
  'You do not have permission to perform this action.': 'Este token no tiene permiso para eso.',
  'Not found.': 'No encontrado.',
  'Method "{method}" not allowed.': 'El método «{method}» no está permitido aquí.',
  'Could not satisfy the request Accept header.': 'El servidor no tiene respuesta en el formato pedido.',
  'The record was changed since it was read. Read it again, then decide.':
    'El registro cambió desde que se leyó. Léalo de nuevo y decida después.',
  'The request body is too large.': 'La petición es demasiado grande.',
  'Unsupported media type "{type}" in request.': 'El servidor no entiende el formato «{type}».',
  'This Idempotency-Key was already used for another request.': 'Esta Idempotency-Key ya se usó para otra petición.',
  'Internal server error.': 'El servidor tuvo un error interno.',
  'Request was throttled. Expected available in {wait} {unit}.':
    'El servidor pide esperar. Disponible en {wait} {unit}.',
  'Enter the full name of one parameter, for example Device.WiFi.SSID.1.SSID.':
    'Escriba el nombre completo de un parámetro, por ejemplo Device.WiFi.SSID.1.SSID.',
  'Enter a valid date/time.': 'Escriba una fecha y hora válidas.',
  'Enter valid base64.': 'Escriba un base64 válido.',
  'Enter pairs of hexadecimal digits.': 'Escriba pares de dígitos hexadecimales.',
  'A setting of this name already exists for the device.': 'El dispositivo ya tiene un ajuste con este nombre.',
  'This field cannot be changed.': 'Este campo no se puede cambiar.',
  'Somebody else wrote the same settings at this moment. Try again.':
    'Otra persona escribió los mismos ajustes en este momento. Inténtelo de nuevo.',
  'A new type needs its value.': 'Un tipo nuevo necesita su valor.',
} satisfies Words;
