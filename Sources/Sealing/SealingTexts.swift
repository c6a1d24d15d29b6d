import Kernel

/// The texts of this room.
package enum SealingTexts {
    static let notSealed = Text(
        "sealed.unknown-form", "这项内容不是本程序封存的，或由更新的版本封存。请核对程序版本。",
        "This value was not sealed by this program, or by a later version of it; check its version.")
    static let otherKey = Text(
        "sealed.other-key", "这项内容由另一把县级密钥（{id}）封存。请放回那把密钥的文件后再试。",
        "This value was sealed with another county key ({id}); put that key's file back and try again.")
    static let tampered = Text(
        "sealed.tampered", "这项内容封存后被改动或移动过，无法打开。请从备份恢复，并报告管理员。",
        "This value was changed or moved after it was sealed and cannot be opened; restore it from a backup "
            + "and tell the administrator.")

    static let keyExists = Text(
        "key.exists", "密钥文件 {path} 已经存在，不会覆盖。请换一个路径，或先确认它不再使用并移走。",
        "The key file {path} already exists and is never overwritten; choose another path, or move it away "
            + "if it is no longer in use.")
    static let keyMissing = Text(
        "key.missing", "找不到密钥文件 {path}。请放回它的副本，或用 --key 指明位置。",
        "There is no key file {path}; put its copy back, or name its place with --key.")
    static let notAKeyFile = Text(
        "key.not-a-key-file", "文件 {path} 不是县级密钥。请用当初保存的副本替换。",
        "The file {path} is not a county key; replace it with the copy you kept.")

    static let passwordEmpty = Text(
        "password.empty", "还没有填写密码。请填写。", "The password is empty; enter one.")
    static let passwordTooLong = Text(
        "password.too-long", "密码超过 {max} 字节。请缩短。", "The password is longer than {max} bytes; shorten it.")
    static let passwordTooShort = Text(
        "password.too-short", "密码太短。请至少用 {min} 个字符。",
        "The password is too short; use at least {min} characters.")
    static let passwordContainsAccountName = Text(
        "password.contains-account-name", "密码里含有账号名，容易被猜到。请去掉账号名。",
        "The password contains the account name and is easy to guess; leave the name out.")
    static let passwordTooFewKinds = Text(
        "password.too-few-kinds", "密码容易被猜到。请在数字、小写字母、大写字母、其他字符中至少用 {kinds} 种，或写满 {length} 个字符。",
        "The password is easy to guess; use at least {kinds} of digits, small letters, capital letters and "
            + "other characters, or make it {length} characters long.")

    /// All of them, for the catalogue.
    package static let all = [
        notSealed, otherKey, tampered, keyExists, keyMissing, notAKeyFile,
        passwordEmpty, passwordTooLong, passwordTooShort, passwordContainsAccountName, passwordTooFewKinds,
    ]
}
