import type { Words } from '../catalogue.ts';

export default {
  '“{url}” is not the address of a control server.': '«{url}» no es la dirección de un servidor de control.',
  'Type the base URL as the server’s owner gave it, for example https://control.example.com/api/v1':
    'Escriba la URL base tal como la dio el dueño del servidor, por ejemplo https://control.example.com/api/v1',
  'The control server {host} cannot be reached.': 'No se puede llegar al servidor de control {host}.',
  'Go on working: everything is kept here and sent when the server can be reached. Check cable, Wi-Fi and VPN.':
    'Siga trabajando: todo se guarda aquí y se envía cuando se pueda llegar al servidor. Compruebe el cable, la Wi-Fi y la VPN.',
  'The control server {host} did not answer in {seconds} seconds.':
    'El servidor de control {host} no respondió en {seconds} segundos.',
  'Go on working. Demarc looks again by itself; nothing is sent twice.':
    'Siga trabajando. Demarc vuelve a mirar por sí solo; nada se envía dos veces.',
  'The connection to {host} is not trusted: {reason}.': 'La conexión con {host} no es de confianza: {reason}.',
  'Check the laptop’s date and time; if the server uses a certificate of its own, ask its owner for it.':
    'Compruebe la fecha y la hora del portátil; si el servidor usa un certificado propio, pídalo a su dueño.',
  '{host} presents another certificate than the one trusted for it.':
    '{host} presenta otro certificado que el aceptado para él.',
  'Ask its owner whether it was renewed, compare the fingerprints in Settings, and trust the new one there. Nothing was sent.':
    'Pregunte a su dueño si se renovó, compare las huellas en Ajustes y acepte allí el nuevo. No se envió nada.',
  '“{proxy}” is not the address of a proxy.': '«{proxy}» no es la dirección de un proxy.',
  'Type host and port of an HTTP proxy, for example proxy.example.com:3128. A name and password cannot be used.':
    'Escriba host y puerto de un proxy HTTP, por ejemplo proxy.example.com:3128. No se puede usar nombre ni contraseña.',
  'The proxy does not open the way to {host}: {reason}.': 'El proxy no abre el camino a {host}: {reason}.',
  'Check the address of the proxy, and whether it lets this computer through to the server’s port.':
    'Compruebe la dirección del proxy y si deja pasar a este ordenador al puerto del servidor.',
  '{host} answered with a web page, not with the Inventory Device API.':
    '{host} respondió con una página web, no con la Inventory Device API.',
  '{host} sends us on to {target}. The token is not given to another address.':
    '{host} nos envía a {target}. El token no se da a otra dirección.',
  'If the new address is right, enter it as the base URL.':
    'Si la dirección nueva es correcta, introdúzcala como URL base.',
  'The control server does not accept the token (401).': 'El servidor de control no acepta el token (401).',
  'Enter a new token in Settings. What waits to be sent is kept.':
    'Introduzca un token nuevo en Ajustes. Lo que espera a enviarse se conserva.',
  'The token may not do this (403).': 'El token no puede hacer esto (403).',
  'Ask the server’s owner for the right on this organization; this entry waits, the others go on.':
    'Pida al dueño del servidor el derecho sobre esta organización; esta entrada espera, las demás siguen.',
  'The control server does not know this record (404).': 'El servidor de control no conoce este registro (404).',
  'It may have been deleted there. Look it up in Fleet, or create it again.':
    'Puede que se haya eliminado allí. Búsquelo en el parque o créelo otra vez.',
  'The control server refuses because of dependencies (409): {detail}':
    'El servidor de control se niega por dependencias (409): {detail}',
  'Settle what depends on the record first, then try again.':
    'Resuelva antes lo que depende del registro e inténtelo de nuevo.',
  'The control server rejects the values (400): {detail}': 'El servidor de control rechaza los valores (400): {detail}',
  'Correct the fields named and save again.': 'Corrija los campos nombrados y guarde otra vez.',
  'The control server asks to wait (429).': 'El servidor de control pide esperar (429).',
  'Demarc goes on by itself after {seconds} seconds.': 'Demarc sigue por sí solo dentro de {seconds} segundos.',
  'The control server failed ({status}).': 'El servidor de control falló ({status}).',
  'Demarc tries again by itself. If it stays so, tell the server’s owner the time of the failure.':
    'Demarc lo intenta otra vez por sí solo. Si sigue así, diga al dueño del servidor la hora del fallo.',
  'The control server’s answer cannot be read: {reason}.':
    'No se puede leer la respuesta del servidor de control: {reason}.',
  'Nothing was changed here. Tell the server’s owner; a newer Demarc may understand it.':
    'Aquí no se cambió nada. Dígaselo al dueño del servidor; puede que un Demarc más nuevo la entienda.',
  'No site is open.': 'No hay ningún sitio abierto.',
  'Choose the practice site, a control server or an empty site on the first screen.':
    'Elija en la primera pantalla el sitio de práctica, un servidor de control o un sitio vacío.',
  'Port {port} on {host} is used by another program.': 'Otro programa usa el puerto {port} en {host}.',
  'Choose another port, or stop the other program and turn the ACS on again.':
    'Elija otro puerto, o detenga el otro programa y encienda el ACS de nuevo.',
  'This computer has no address {host} now.': 'Este ordenador no tiene ahora la dirección {host}.',
  'Plug the cable in, or choose another interface.': 'Enchufe el cable o elija otra interfaz.',
  'This user may not listen on port {port}.': 'Este usuario no puede escuchar en el puerto {port}.',
  'Choose a port above 1023 (7547 is usual).': 'Elija un puerto por encima de 1023 (7547 es lo habitual).',
  'The ACS is off.': 'El ACS está apagado.',
  'Turn it on in Bench for the interface the device is plugged into.':
    'Enciéndalo en el banco para la interfaz a la que está enchufado el dispositivo.',
  'This ACS does not know the device.': 'Este ACS no conoce el dispositivo.',
  'Let it inform first: plug it in, or type the ACS URL into it.':
    'Haga que informe primero: enchúfelo o escriba en él la URL del ACS.',
  'The device does not let itself be called: {reason}.': 'El dispositivo no se deja llamar: {reason}.',
  'The operation waits for the device’s next Inform. Check the connection-request user and password.':
    'La operación espera el próximo Inform del dispositivo. Compruebe el usuario y la contraseña de la solicitud de conexión.',
  'That session is no longer kept.': 'Esa sesión ya no se conserva.',
  'Only the last sessions of a device are kept; choose a newer one.':
    'Solo se conservan las últimas sesiones de un dispositivo; elija una más reciente.',
  'That file is no longer kept.': 'Ese archivo ya no se conserva.',
  'Fetch it from the device anew.': 'Tráigalo de nuevo del dispositivo.',
  'The kept file is damaged.': 'El archivo guardado está dañado.',
  'Fetch it from the device anew; do not restore this one.': 'Tráigalo de nuevo del dispositivo; no restaure este.',
  'A configuration holds passwords and is not shown.': 'Una configuración contiene contraseñas y no se muestra.',
  'Restore it to the device it came from; look at single parameters under Parameters.':
    'Restáurela en el dispositivo del que vino; mire parámetros sueltos en Parámetros.',
  'The device must not load that image. {why}': 'El dispositivo no debe cargar esa imagen. {why}',
  'Choose an image made for it. Nothing was queued.': 'Elija una imagen hecha para él. No se puso nada en cola.',
  'That would be a step back. {why}': 'Eso sería un paso atrás. {why}',
  'Nothing was queued. If you mean it, confirm that the older firmware is to be loaded.':
    'No se puso nada en cola. Si es lo que quiere, confirme que se cargue el firmware más antiguo.',
  'There is no such operation.': 'No existe esa operación.',
  'It may belong to a device that was deleted; look at the device again.':
    'Puede pertenecer a un dispositivo eliminado; mire el dispositivo otra vez.',
  'The operation has moved on meanwhile.': 'La operación ha avanzado entretanto.',
  'Look at its steps again: it was sent, decided or ended already.':
    'Mire otra vez sus pasos: ya se envió, se decidió o terminó.',
  'Not read yet: {reason}.': 'Aún no leído: {reason}.',
  'It is read when the device informs next. To have it at once, restart the device or wait for its interval.':
    'Se lee cuando el dispositivo informe de nuevo. Para tenerlo enseguida, reinicie el dispositivo o espere su intervalo.',
  'Read the object above it again: its data model may differ from what is shown.':
    'Lea otra vez el objeto superior: su modelo de datos puede diferir de lo mostrado.',
  'The device told no value of {name}.': 'El dispositivo no indicó ningún valor de {name}.',
  'Read it first: then its type is known, and whether it may be written.':
    'Léalo antes: entonces se conoce su tipo y si se puede escribir.',
  'The device says that {name} cannot be written.': 'El dispositivo dice que {name} no se puede escribir.',
  'Leave it as it is. If you doubt it, read its object again.': 'Déjelo como está. Si lo duda, lea otra vez su objeto.',
  '{name} was not written. {problem}': '{name} no se escribió. {problem}',
  'Correct the value and write it again. Nothing was sent.': 'Corrija el valor y escríbalo otra vez. No se envió nada.',
  'Devices are not taken in automatically while you work on another control server.':
    'Los dispositivos no se dan de alta automáticamente mientras trabaja con otro servidor de control.',
  'Create the device from Bench: it goes to the control server by the outbox.':
    'Cree el dispositivo desde el banco: va al servidor de control por la bandeja de salida.',
  'On a site of your own a device is let in by its record.':
    'En un sitio propio un dispositivo se admite por su registro.',
  'Type its CWMP user and password into the record, or clear the user there.':
    'Escriba su usuario y contraseña CWMP en el registro, o vacíe allí el usuario.',
  'No device of the inventory has this serial number, or several have it.':
    'Ningún dispositivo del inventario tiene este número de serie, o lo tienen varios.',
  'Look for it in Fleet: create it, or correct the serial numbers.':
    'Búsquelo en el parque: créelo o corrija los números de serie.',
  'The same waits in the outbox for the control server, so it could be done twice.':
    'Lo mismo espera en la bandeja de salida para el servidor de control, así que podría hacerse dos veces.',
  'Discard it in Sync first, then ask for it again: it is done here then.':
    'Descártelo antes en Sincronización y pídalo otra vez: entonces se hace aquí.',
  'The control server has the same pending, and does it when the device goes back to it.':
    'El servidor de control tiene pendiente lo mismo, y lo hace cuando el dispositivo vuelva a él.',
  'Cancel it there, or do it here all the same if you know that it is wanted twice.':
    'Cancélelo allí, o hágalo aquí de todos modos si sabe que se quiere dos veces.',
  'The same waits on the ACS of this laptop for the device to call.':
    'Lo mismo espera en el ACS de este portátil a que llame el dispositivo.',
  'Plug the device in here, or cancel what waits on its page; then ask again.':
    'Enchufe el dispositivo aquí, o cancele lo que espera en su página; después pídalo otra vez.',
  'This computer no longer has the address {address} on {name}.':
    'Este ordenador ya no tiene la dirección {address} en {name}.',
  'Plug the cable in, or choose another interface; then scan again.':
    'Enchufe el cable o elija otra interfaz; después escanee otra vez.',
  'A scan of {name} is still running.': 'Todavía hay un escaneo en marcha en {name}.',
  'Wait for it to end, or press Stop; then scan again.':
    'Espere a que termine o pulse Detener; después escanee otra vez.',
  'This computer does not tell how large the network on {name} is, so its ports cannot be tried.':
    'Este ordenador no dice cómo de grande es la red en {name}, así que no se pueden probar sus puertos.',
  'Scan without trying ports: devices that announce themselves are found all the same.':
    'Escanee sin probar puertos: los dispositivos que se anuncian se encuentran igualmente.',
  'That row is no longer there: it was cleared, or turned out to be part of another.':
    'Esa fila ya no está: se borró, o resultó ser parte de otra.',
  'Choose the router in the list again; scan again where it is missing.':
    'Elija el router otra vez en la lista; escanee otra vez si falta.',
  'The router offers no TR-064 address on this network at which its ACS URL could be set.':
    'El router no ofrece en esta red ninguna dirección TR-064 en la que poner su URL del ACS.',
  'Type the ACS URL into its web page, or let the bench DHCP tell it.':
    'Escriba la URL del ACS en su página web, o deje que se la diga el DHCP del banco.',
  'The ACS does not listen on {address}, so the router could not call it.':
    'El ACS no escucha en {address}, así que el router no podría llamarlo.',
  'Turn the ACS on for that interface in Bench first.': 'Encienda antes en el banco el ACS para esa interfaz.',
  'Another DHCP server, {server}, answers on {name}.': 'Otro servidor DHCP, {server}, responde en {name}.',
  'Use an interface to which only the router is plugged in; two DHCP servers on one network disturb everybody on it.':
    'Use una interfaz a la que solo esté enchufado el router; dos servidores DHCP en una red molestan a todos.',
  'This user may not use port {port}, which DHCP needs.':
    'Este usuario no puede usar el puerto {port}, que necesita el DHCP.',
  'Give Demarc the right to it (Bench shows how on this system), or type the ACS URL into the router.':
    'Dé a Demarc el permiso (el banco muestra cómo en este sistema), o escriba la URL del ACS en el router.',
} satisfies Words;
