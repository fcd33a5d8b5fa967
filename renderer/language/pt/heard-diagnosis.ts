import type { Words } from '../catalogue.ts';

export default {
  'It is there, and nothing at this computer is in its way, but it never called.':
    'Está lá, e nada neste computador está no caminho, mas nunca chamou.',
  'Type the ACS URL into it and restart it: after failed tries it may wait up to 85 minutes before the next.':
    'Digite nele a URL do ACS e reinicie-o: depois de tentativas falhas pode esperar até 85 minutos pela próxima.',
  'On, at {url}': 'Ligado, em {url}',
  'The ACS of this laptop is off: nobody can reach it.': 'O ACS deste laptop está desligado: ninguém pode alcançá-lo.',
  'Turn it on, on the interface the device is plugged into.':
    'Ligue-o, na interface em que o dispositivo está conectado.',
  'This computer has lost the address {value}: the cable is out, or DHCP gave another.':
    'Este computador perdeu o endereço {value}: o cabo está fora, ou o DHCP deu outro.',
  'the ACS listens on': 'o ACS escuta em',
  'Plug the cable in; then turn the ACS off and on again, and compare its URL with the one in the device.':
    'Conecte o cabo; depois desligue e ligue o ACS, e compare a URL dele com a do dispositivo.',
  'The address {address} is this laptop itself.': 'O endereço {address} é este próprio laptop.',
  'Type the address of the device; Neighbours shows who is on this network.':
    'Digite o endereço do dispositivo; Vizinhos mostra quem está nesta rede.',
  'No failed attempt came from this address': 'Nenhuma tentativa falha veio deste endereço',
  'None from this address so far': 'Nenhuma deste endereço até agora',
  'It informed last {when}, before the ACS was turned on': 'Informou por último {when}, antes de o ACS ser ligado',
  'It does talk: a device at this address informed last {when}.':
    'Ele fala: um dispositivo neste endereço informou por último {when}.',
  'It stands in the list of CPEs. Ask it to call, or wait for its periodic Inform.':
    'Está na lista de CPEs. Peça que chame, ou espere o Inform periódico.',
  'This computer does not tell its subnet': 'Este computador não informa a sub-rede dele',
  'Give this computer an address in the subnet of the device, or the device one in this; a router between the two must let it through.':
    'Dê a este computador um endereço na sub-rede do dispositivo, ou ao dispositivo um nesta; um roteador entre os dois tem de deixá-lo passar.',
  '{address} is on the cable; it answers neither a ping nor a connection':
    '{address} está no cabo; não responde nem a um ping nem a uma conexão',
  'Not tried': 'Não tentado',
  'Nobody answers at {address} on {value}.': 'Ninguém responde em {address} por {value}.',
  'Check its power, the cable and the port (LAN or WAN), and whether it has another address now: Neighbours finds it.':
    'Verifique a energia, o cabo e a porta (LAN ou WAN), e se tem agora outro endereço: Vizinhos o encontra.',
  'Its ACS URL': 'A URL do ACS dele',
  'Never read from this device': 'Nunca lida deste dispositivo',
  'It had no ACS URL when it was last read.': 'Não tinha URL do ACS quando foi lido por último.',
  'It calls another ACS: {slice}': 'Chama outro ACS: {slice}',
  'In the device, type {value} as its ACS URL.': 'No dispositivo, digite {value} como URL do ACS.',
  'the URL that stands on the bench': 'a URL que consta na bancada',
  'lets the port through': 'deixa a porta passar',
  'It cannot be asked by this user': 'Não pode ser perguntado por este usuário',
  'On this computer {name} is on, and nothing says that it lets the port of the ACS through.':
    'Neste computador {name} está ligado, e nada diz que deixa passar a porta do ACS.',
  'Let it through: {open}': 'Deixe-a passar: {open}',
  'It opens connections and sends nothing.': 'Abre conexões e não envia nada.',
  'Its ACS URL may begin with https://, or a firewall between it and this laptop holds the request back.':
    'A URL de ACS dele talvez comece com https://, ou um firewall entre ele e este laptop retém a requisição.',
  'It knocks at {detail}.': 'Bate em {detail}.',
  'In the CPE, type the ACS URL exactly as it stands on the bench, with its port.':
    'No CPE, digite a URL do ACS exatamente como consta na bancada, com a porta.',
  'It speaks TLS (https) to a port that speaks plain HTTP.': 'Fala TLS (https) a uma porta que fala HTTP simples.',
  'In the CPE, let the ACS URL begin with http:// instead of https://.':
    'No CPE, faça a URL de ACS começar com http:// em vez de https://.',
  'Its TLS and ours come to nothing: {detail}.': 'O TLS dele e o nosso não se entendem: {detail}.',
  'If it does not trust the certificate, load it into the CPE or type the http:// URL; if it is old, allow older TLS in Bench.':
    'Se ele não confia no certificado, carregue-o no CPE ou digite a URL com http://; se for antigo, permita TLS mais antigo na bancada.',
  'What it sends is not HTTP.': 'O que envia não é HTTP.',
  'Something other than a CPE may use this port: compare the address, and the port in its ACS URL.':
    'Talvez algo que não é um CPE use esta porta: compare o endereço, e a porta na URL do ACS dele.',
  'It sends {method}, as a browser does; a CPE sends POST.': 'Envia {method}, como um navegador; um CPE envia POST.',
  'If you opened the URL in a browser yourself, all is well: the URL belongs into the CPE.':
    'Se você mesmo abriu a URL num navegador, está tudo bem: a URL vai no CPE.',
  'Its ACS URL has the wrong path: it asks for {path}.': 'A URL do ACS dele tem o caminho errado: pede {path}.',
  'In the CPE, type the ACS URL exactly as it stands on the bench: it ends with the port and a slash.':
    'No CPE, digite a URL do ACS exatamente como consta na bancada: termina com a porta e uma barra.',
  'Its message cannot be read: {detail}': 'A mensagem dele não pode ser lida: {detail}',
  'Restart the CPE; if it sends the same again, its firmware is broken: update it by its own pages.':
    'Reinicie o CPE; se enviar o mesmo de novo, o firmware está quebrado: atualize-o pelas páginas dele.',
  'Its Inform carries no serial number, so nobody can tell who it is.':
    'O Inform dele não traz número de série, então ninguém sabe quem é.',
  'Its identity was lost, often by a firmware of another model: restore the serial number or the firmware.':
    'Perdeu a identidade, muitas vezes por um firmware de outro modelo: restaure o número de série ou o firmware.',
  'Two boxes say they have this serial number ({detail}), and cut off each other’s sessions.':
    'Dois aparelhos dizem ter este número de série ({detail}), e cortam as sessões um do outro.',
  'Unplug one of them, and compare the serial number in its pages with the label on the box.':
    'Desconecte um deles, e compare o número de série nas páginas dele com a etiqueta do aparelho.',
  'It shows a wrong CWMP username: {detail}.': 'Mostra um usuário CWMP errado: {detail}.',
  'Set the same username in the CPE and in its inventory record.':
    'Defina o mesmo usuário no CPE e no registro do inventário.',
  'It answers every 401 with a wrong proof, again and again, without a pause.':
    'Responde a cada 401 com uma prova errada, repetidamente, sem pausa.',
  'Type username and password into the CPE anew and restart it: it repeats a log-in it keeps from before.':
    'Digite de novo usuário e senha no CPE e reinicie-o: ele repete um login que guarda de antes.',
  'Its CWMP username is right, its password is wrong.': 'O usuário CWMP dele está certo, a senha está errada.',
  'Set the same password in the CPE and in its inventory record.':
    'Defina a mesma senha no CPE e no registro do inventário.',
  'It is asked for its password (401) and shows none.': 'É perguntado pela senha (401) e não mostra nenhuma.',
  'Type the CWMP username and password of its inventory record into the CPE, or take them out of the record.':
    'Digite no CPE o usuário e a senha CWMP do registro dele, ou tire-os do registro.',
  'It falls silent in the middle of its sessions.': 'Emudece no meio das sessões.',
  'Check the line between it and this laptop; if it holds, restart the CPE: it may be overloaded.':
    'Verifique a linha entre ele e este laptop; se ela aguenta, reinicie o CPE: talvez esteja sobrecarregado.',
  'It began anew in the middle of a session: it lost power, restarted, or its line was cut.':
    'Recomeçou no meio de uma sessão: ficou sem energia, reiniciou, ou a linha foi cortada.',
  'Check its power supply and the cable. What was queued for it is still there.':
    'Verifique a fonte e o cabo. O que estava na fila para ele ainda está lá.',
  'Its last session came to nothing through no fault of its own; it waits {detail} before it tries again.':
    'A última sessão dele deu em nada sem culpa dele; espera {detail} antes de tentar de novo.',
  'Ask it to call, or restart it: both end the waiting at once (TR-069 3.2.1.1). Or just wait.':
    'Peça que chame, ou reinicie-o: os dois acabam com a espera na hora (TR-069 3.2.1.1). Ou apenas espere.',
  'It refuses to be called: {detail}.': 'Recusa-se a ser chamado: {detail}.',
  'It still calls by itself on schedule. For acting at once, allow connection requests in its pages, or restart it.':
    'Ainda chama sozinho conforme programado. Para agir já, permita solicitações de conexão nas páginas dele, ou reinicie-o.',
  'It cannot be called: {detail}.': 'Não pode ser chamado: {detail}.',
  'It is off, or a firewall or NAT is between: switch it on, or wait for its next regular Inform.':
    'Está desligado, ou há um firewall ou NAT no meio: ligue-o, ou espere o próximo Inform regular.',
  'It talks, but its clock is wrong: it says {detail}.': 'Fala, mas o relógio dele está errado: diz {detail}.',
  'Set a time server (NTP) in the CPE; until then certificates and scheduled work fail.':
    'Defina um servidor de hora (NTP) no CPE; até lá certificados e trabalho programado falham.',
  'both at {peers}': 'ambos em {peers}',
  'it hangs up as soon as it has seen the certificate': 'desliga assim que vê o certificado',
  'port {port}, but the ACS listens on port {right}': 'porta {port}, mas o ACS escuta na porta {right}',
  '“{slice}”, expected is “{username}”': '“{slice}”, esperado “{username}”',
  'it does not know who signed the certificate of this ACS': 'não sabe quem assinou o certificado deste ACS',
  'it takes the certificate for expired; its clock may be wrong':
    'toma o certificado por expirado; o relógio dele pode estar errado',
  'it does not accept the certificate of this ACS': 'não aceita o certificado deste ACS',
  'it asks for another host name': 'pede outro nome de host',
  'it speaks an older TLS than is allowed': 'fala um TLS mais antigo que o permitido',
  'no way of encrypting is known to both': 'não há criptografia conhecida por ambos',
  'it speaks plain HTTP to the port of https': 'fala HTTP simples à porta de https',
  'what it sends is no TLS': 'o que envia não é TLS',
  'OpenSSL says “{slice}”': 'o OpenSSL diz “{slice}”',
} satisfies Words;
