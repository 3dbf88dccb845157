-- What people call the modes.
return {
  phone = { en = "phone", zh = "电话" }, email = { en = "e-mail", zh = "邮件" }, face = { en = "in person", zh = "面对面" },
  fax = { en = "fax", zh = "传真" }, video = { en = "video", zh = "视频" }, message = { en = "message", zh = "即时消息" },
  other = { en = "other", zh = "其他" },
}
