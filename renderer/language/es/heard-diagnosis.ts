import type { Words } from '../catalogue.ts';

export default {
  'It is there, and nothing at this computer is in its way, but it never called.':
    'Está ahí, y nada en este ordenador le estorba, pero nunca llamó.',
  'Type the ACS URL into it and restart it: after failed tries it may wait up to 85 minutes before the next.':
    'Escriba en él la URL del ACS y reinícielo: tras intentos fallidos puede esperar hasta 85 minutos antes del siguiente.',
  'On, at {url}': 'Encendido, en {url}',
  'The ACS of this laptop is off: nobody can reach it.':
    'El ACS de este portátil está apagado: nadie puede llegar a él.',
  'Turn it on, on the interface the device is plugged into.':
    'Enciéndalo, en la interfaz a la que está enchufado el dispositivo.',
  'This computer has lost the address {value}: the cable is out, or DHCP gave another.':
    'Este ordenador ha perdido la dirección {value}: el cable está fuera o el DHCP dio otra.',
  'the ACS listens on': 'el ACS escucha en',
  'Plug the cable in; then turn the ACS off and on again, and compare its URL with the one in the device.':
    'Enchufe el cable; después apague y encienda el ACS y compare su URL con la del dispositivo.',
  'The address {address} is this laptop itself.': 'La dirección {address} es este mismo portátil.',
  'Type the address of the device; Neighbours shows who is on this network.':
    'Escriba la dirección del dispositivo; Vecinos muestra quién está en esta red.',
  'No failed attempt came from this address': 'De esta dirección no llegó ningún intento fallido',
  'None from this address so far': 'Hasta ahora ninguno de esta dirección',
  'It informed last {when}, before the ACS was turned on': 'Informó por última vez {when}, antes de encenderse el ACS',
  'It does talk: a device at this address informed last {when}.':
    'Sí habla: un dispositivo en esta dirección informó por última vez {when}.',
  'It stands in the list of CPEs. Ask it to call, or wait for its periodic Inform.':
    'Está en la lista de CPE. Pídale que llame, o espere su Inform periódico.',
  'This computer does not tell its subnet': 'Este ordenador no indica su subred',
  'Give this computer an address in the subnet of the device, or the device one in this; a router between the two must let it through.':
    'Dé a este ordenador una dirección en la subred del dispositivo, o al dispositivo una en esta; un router entre ambos debe dejarlo pasar.',
  '{address} is on the cable; it answers neither a ping nor a connection':
    '{address} está en el cable; no responde ni a un ping ni a una conexión',
  'Not tried': 'No intentado',
  'Nobody answers at {address} on {value}.': 'Nadie responde en {address} por {value}.',
  'Check its power, the cable and the port (LAN or WAN), and whether it has another address now: Neighbours finds it.':
    'Compruebe su corriente, el cable y el puerto (LAN o WAN), y si tiene ahora otra dirección: Vecinos lo encuentra.',
  'Its ACS URL': 'Su URL del ACS',
  'Never read from this device': 'Nunca leído de este dispositivo',
  'It had no ACS URL when it was last read.': 'No tenía URL del ACS cuando se leyó por última vez.',
  'It calls another ACS: {slice}': 'Llama a otro ACS: {slice}',
  'In the device, type {value} as its ACS URL.': 'Escriba en el dispositivo {value} como su URL del ACS.',
  'the URL that stands on the bench': 'la URL que figura en el banco',
  'lets the port through': 'deja pasar el puerto',
  'It cannot be asked by this user': 'Este usuario no puede preguntarle',
  'On this computer {name} is on, and nothing says that it lets the port of the ACS through.':
    'En este ordenador está encendido {name}, y nada dice que deje pasar el puerto del ACS.',
  'Let it through: {open}': 'Déjelo pasar: {open}',
  'It opens connections and sends nothing.': 'Abre conexiones y no envía nada.',
  'Its ACS URL may begin with https://, or a firewall between it and this laptop holds the request back.':
    'Puede que su URL de ACS empiece por https://, o que un cortafuegos entre él y este portátil retenga la petición.',
  'It knocks at {detail}.': 'Llama a la puerta {detail}.',
  'In the CPE, type the ACS URL exactly as it stands on the bench, with its port.':
    'Escriba en el CPE la URL del ACS exactamente como figura en el banco, con su puerto.',
  'It speaks TLS (https) to a port that speaks plain HTTP.': 'Habla TLS (https) a un puerto que habla HTTP sin cifrar.',
  'In the CPE, let the ACS URL begin with http:// instead of https://.':
    'En el CPE, haga que la URL de ACS empiece por http:// en lugar de https://.',
  'Its TLS and ours come to nothing: {detail}.': 'Su TLS y el nuestro no se entienden: {detail}.',
  'If it does not trust the certificate, load it into the CPE or type the http:// URL; if it is old, allow older TLS in Bench.':
    'Si no confía en el certificado, cárguelo en el CPE o escriba la URL con http://; si es antiguo, permita TLS más antiguo en el banco de trabajo.',
  'What it sends is not HTTP.': 'Lo que envía no es HTTP.',
  'Something other than a CPE may use this port: compare the address, and the port in its ACS URL.':
    'Puede que use este puerto algo que no es un CPE: compare la dirección, y el puerto en su URL del ACS.',
  'It sends {method}, as a browser does; a CPE sends POST.': 'Envía {method}, como un navegador; un CPE envía POST.',
  'If you opened the URL in a browser yourself, all is well: the URL belongs into the CPE.':
    'Si usted mismo abrió la URL en un navegador, todo está bien: la URL va en el CPE.',
  'Its ACS URL has the wrong path: it asks for {path}.': 'Su URL del ACS tiene la ruta equivocada: pide {path}.',
  'In the CPE, type the ACS URL exactly as it stands on the bench: it ends with the port and a slash.':
    'Escriba en el CPE la URL del ACS exactamente como figura en el banco: termina con el puerto y una barra.',
  'Its message cannot be read: {detail}': 'Su mensaje no se puede leer: {detail}',
  'Restart the CPE; if it sends the same again, its firmware is broken: update it by its own pages.':
    'Reinicie el CPE; si envía lo mismo, su firmware está roto: actualícelo desde sus propias páginas.',
  'Its Inform carries no serial number, so nobody can tell who it is.':
    'Su Inform no lleva número de serie, así que nadie puede saber quién es.',
  'Its identity was lost, often by a firmware of another model: restore the serial number or the firmware.':
    'Perdió su identidad, a menudo por un firmware de otro modelo: restaure el número de serie o el firmware.',
  'Two boxes say they have this serial number ({detail}), and cut off each other’s sessions.':
    'Dos equipos dicen tener este número de serie ({detail}) y se cortan mutuamente las sesiones.',
  'Unplug one of them, and compare the serial number in its pages with the label on the box.':
    'Desenchufe uno y compare el número de serie de sus páginas con la etiqueta del equipo.',
  'It shows a wrong CWMP username: {detail}.': 'Muestra un nombre de usuario CWMP equivocado: {detail}.',
  'Set the same username in the CPE and in its inventory record.':
    'Ponga el mismo nombre de usuario en el CPE y en su registro del inventario.',
  'It answers every 401 with a wrong proof, again and again, without a pause.':
    'Responde a cada 401 con una prueba equivocada, una y otra vez, sin pausa.',
  'Type username and password into the CPE anew and restart it: it repeats a log-in it keeps from before.':
    'Escriba de nuevo usuario y contraseña en el CPE y reinícielo: repite una identificación que guarda de antes.',
  'Its CWMP username is right, its password is wrong.': 'Su usuario CWMP es correcto, su contraseña no.',
  'Set the same password in the CPE and in its inventory record.':
    'Ponga la misma contraseña en el CPE y en su registro del inventario.',
  'It is asked for its password (401) and shows none.': 'Se le pide su contraseña (401) y no muestra ninguna.',
  'Type the CWMP username and password of its inventory record into the CPE, or take them out of the record.':
    'Escriba en el CPE el usuario y la contraseña CWMP de su registro, o quítelos del registro.',
  'It falls silent in the middle of its sessions.': 'Enmudece en medio de sus sesiones.',
  'Check the line between it and this laptop; if it holds, restart the CPE: it may be overloaded.':
    'Compruebe la línea entre él y este portátil; si aguanta, reinicie el CPE: puede estar sobrecargado.',
  'It began anew in the middle of a session: it lost power, restarted, or its line was cut.':
    'Empezó de nuevo en medio de una sesión: se quedó sin corriente, se reinició o se cortó su línea.',
  'Check its power supply and the cable. What was queued for it is still there.':
    'Compruebe su alimentación y el cable. Lo que estaba en cola para él sigue ahí.',
  'Its last session came to nothing through no fault of its own; it waits {detail} before it tries again.':
    'Su última sesión fracasó sin culpa suya; espera {detail} antes de intentarlo otra vez.',
  'Ask it to call, or restart it: both end the waiting at once (TR-069 3.2.1.1). Or just wait.':
    'Pídale que llame, o reinícielo: ambas cosas terminan enseguida la espera (TR-069 3.2.1.1). O simplemente espere.',
  'It refuses to be called: {detail}.': 'Se niega a que lo llamen: {detail}.',
  'It still calls by itself on schedule. For acting at once, allow connection requests in its pages, or restart it.':
    'Sigue llamando por sí solo según lo programado. Para actuar enseguida, permita las solicitudes de conexión en sus páginas, o reinícielo.',
  'It cannot be called: {detail}.': 'No se le puede llamar: {detail}.',
  'It is off, or a firewall or NAT is between: switch it on, or wait for its next regular Inform.':
    'Está apagado, o hay un cortafuegos o NAT en medio: enciéndalo, o espere su próximo Inform regular.',
  'It talks, but its clock is wrong: it says {detail}.': 'Habla, pero su reloj está mal: dice {detail}.',
  'Set a time server (NTP) in the CPE; until then certificates and scheduled work fail.':
    'Ponga un servidor de hora (NTP) en el CPE; hasta entonces fallan los certificados y el trabajo programado.',
  'both at {peers}': 'ambos en {peers}',
  'it hangs up as soon as it has seen the certificate': 'cuelga en cuanto ve el certificado',
  'port {port}, but the ACS listens on port {right}': 'puerto {port}, pero el ACS escucha en el puerto {right}',
  '“{slice}”, expected is “{username}”': '«{slice}», se espera «{username}»',
  'it does not know who signed the certificate of this ACS': 'no sabe quién firmó el certificado de este ACS',
  'it takes the certificate for expired; its clock may be wrong':
    'da el certificado por caducado; puede que su reloj esté mal',
  'it does not accept the certificate of this ACS': 'no acepta el certificado de este ACS',
  'it asks for another host name': 'pide otro nombre de host',
  'it speaks an older TLS than is allowed': 'habla un TLS más antiguo de lo permitido',
  'no way of encrypting is known to both': 'no hay cifrado que ambos conozcan',
  'it speaks plain HTTP to the port of https': 'habla HTTP sin cifrar al puerto de https',
  'what it sends is no TLS': 'lo que envía no es TLS',
  'OpenSSL says “{slice}”': 'OpenSSL dice «{slice}»',
} satisfies Words;
