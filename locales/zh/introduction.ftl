introduction-opening = { $short ->
    [yes] 本政策由{ $name }（以下简称“{ $shortname }”或“我们”）发布。
   *[no] 本政策由{ $name }（以下简称“我们”）发布。
}
introduction-affiliates = 本政策所称“我们”，亦包括{ $affiliates }。
introduction-commitment = { $commitment }。
introduction-aims = 为{ $aims }，我们将依照本政策使用和披露您的个人信息。
introduction-collection-possible = 您使用我们的服务时，我们可能会收集和使用您的相关信息。
introduction-explains = { $parts ->
    [both] 本政策旨在说明我们如何{ $ours }您的个人信息，以及您可以如何{ $yours }这些信息。
    [yours] 本政策旨在说明您可以如何{ $yours }您的个人信息。
   *[ours] 本政策旨在说明我们如何{ $ours }您的个人信息。
}
introduction-advice = 请您{ $advice }。
definitions-title = 定义
definitions-link = [了解更多]({ $url })。
