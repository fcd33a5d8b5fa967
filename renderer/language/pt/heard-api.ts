import type { Words } from '../catalogue.ts';

export default {
  'Must be a valid boolean.': 'Espera-se um sim ou não.',
  'This field is required.': 'Este campo é obrigatório.',
  'This field may not be null.': 'Este campo precisa de um valor.',
  'A valid integer is required.': 'É preciso um número inteiro.',
  'A valid number is required.': 'É preciso um número.',
  'String value too large.': 'O texto é longo demais.',
  'Ensure this value is greater than or equal to {least}.': 'O valor deve ser {least} ou maior.',
  'Ensure this value is less than or equal to {most}.': 'O valor deve ser {most} ou menor.',
  'Ensure that there are no more than {decimals} decimal places.': 'São aceitas no máximo {decimals} casas decimais.',
  'Incorrect type. Expected pk value, received {pythonType}.':
    'Espera-se o número de um registro, foi recebido {pythonType}.',
  'Invalid pk "{named}" - object does not exist.': 'Não existe nenhum registro “{named}”.',
  'Not a valid string.': 'Espera-se um texto.',
  'This field may not be blank.': 'Este campo não pode ficar vazio.',
  'Ensure this field has no more than {maxLength} characters.': 'São aceitos no máximo {maxLength} caracteres.',
  'Null characters are not allowed.': 'O caractere NUL não é permitido.',
  'Surrogate characters are not allowed: {lone}.': 'Um caractere pela metade não é permitido: {lone}.',
  '"Device." or "InternetGatewayDevice." is expected.': 'Espera-se “Device.” ou “InternetGatewayDevice.”.',
  'factory and device_factory exclude each other: choose one of them.':
    'As duas redefinições de fábrica se excluem: escolha uma delas.',
  'Choose a firmware_image to push first.': 'Escolha primeiro a imagem de firmware a carregar.',
  'Somebody else wrote the same record at this moment. Try again.':
    'Outra pessoa gravou o mesmo registro neste momento. Tente de novo.',
  'A record cannot be below itself.': 'Um registro não pode ficar abaixo de si mesmo.',
  'This server has no folder for firmware images.': 'Este servidor não tem pasta para imagens de firmware.',
  'The submitted file is empty.': 'O arquivo está vazio.',
  'The file has {what} {found}, the record says otherwise.':
    'O arquivo tem {what} {found}; o registro diz outra coisa.',
  'This parameter is required.': 'Este parâmetro é obrigatório.',
  'Enter a number.': 'Digite um número.',
  'The operation was sent already or is over.': 'A operação já foi enviada ou terminou.',
  'Choose one of {join}.': 'Escolha um destes: {join}.',
  'You do not have permission to perform this action.': 'Este token não tem permissão para isso.',
  'Not found.': 'Não encontrado.',
  'Method "{method}" not allowed.': 'O método “{method}” não é permitido aqui.',
  'Could not satisfy the request Accept header.': 'O servidor não tem resposta no formato pedido.',
  'The record was changed since it was read. Read it again, then decide.':
    'O registro mudou desde que foi lido. Leia-o de novo e depois decida.',
  'The request body is too large.': 'A requisição é grande demais.',
  'Unsupported media type "{type}" in request.': 'O servidor não entende o formato “{type}”.',
  'This Idempotency-Key was already used for another request.':
    'Esta Idempotency-Key já foi usada em outra requisição.',
  'Internal server error.': 'O servidor teve um erro interno.',
  'Request was throttled. Expected available in {wait} {unit}.':
    'O servidor pede para esperar. Disponível em {wait} {unit}.',
  'Enter the full name of one parameter, for example Device.WiFi.SSID.1.SSID.':
    'Digite o nome completo de um parâmetro, por exemplo Device.WiFi.SSID.1.SSID.',
  'Enter a valid date/time.': 'Digite uma data e hora válidas.',
  'Enter valid base64.': 'Digite um base64 válido.',
  'Enter pairs of hexadecimal digits.': 'Digite pares de dígitos hexadecimais.',
  'A setting of this name already exists for the device.': 'O dispositivo já tem um ajuste com este nome.',
  'This field cannot be changed.': 'Este campo não pode ser alterado.',
  'Somebody else wrote the same settings at this moment. Try again.':
    'Outra pessoa gravou os mesmos ajustes neste momento. Tente de novo.',
  'A new type needs its value.': 'Um tipo novo precisa do seu valor.',
} satisfies Words;
