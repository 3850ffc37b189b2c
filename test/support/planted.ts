/**
 * A mark in every password that a test gives to the server or the command line. `npm test` finally searches all their
 * output for it (test/sent).
 */
export const planted = "S3cretPassw0rd";

/**
 * The name of a parameter in the files below. It may appear in output, and proves that a file with passwords was read.
 */
export const plantedName = "planted_password";

/** A configuration with passwords in every place where people put them, right or wrong. */
export const plantedFiles = {
  "main.cf": `myhostname = mail.example.com
virtual_alias_maps = mysql:vmail, ldap:directory, mysql:/etc/postfix/mysql-planted.cf
vmail_user = vmail
vmail_password = ${planted}
vmail_pasword = ${planted}
directory_bind_pw = ${planted}
${plantedName} = ${planted}-1
  ${planted}-2
db_hosts = postgresql://postfix:${planted}@db.example.com/mail
smtp_sasl_auth_enable = yes
smtp_sasl_password_maps = static:user:${planted} hash:/etc/postfix/sasl_passwd
# Brought in from elsewhere, and brought elsewhere.
lmtp_sasl_password_maps = $relay_login
relay_login = static:user:$login_word
login_word = ${planted}
other_password = $first_half$second_half
first_half = ${planted}
second_half = ${planted}
smtpd_banner = $myhostname $planted_password $vmail_password \${vmail_password?{$other_password}}
mydestination = $login_word, $db_hosts
proxy_read_maps = $smtp_sasl_password_maps $relay_login
# old_password = ${planted}
`,
  "master.cf": `smtp inet n - n - - smtpd
relay unix - - n - - smtp
  -o smtp_sasl_password_maps=static:user:${planted}
  -o x_password=${planted}
  -o { y_password = ${planted} }
  -o smtp_helo_name=$x_password
mine unix - n n - - pipe user=nobody argv=/bin/x --password ${planted} ldap://user:${planted}@host
`,
  sasl_passwd: `[smtp.example.com]:587 user:${planted}
[SMTP.example.com]:587 user:${planted}-again
smtp.example.com:user:${planted}
  user:${planted}
# old.example.com user:${planted}
${planted}
`,
  "mysql-planted.cf": `user = vmail
password = "${planted}"
${plantedName} = ${planted}
pasword = ${planted}
password ${planted}
password = ${planted}-2
query = SELECT goto FROM alias WHERE address='%s'
hosts = postgresql://postfix:${planted}@db.example.com/mail
`,
} as const;
